package scot.throughline.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.Background;
import scot.throughline.database.Id;
import scot.throughline.sms.MobileNumber;

/**
 * A journey and whose it is, as those who ask need it. Prints no name.
 *
 * @param reference the case-management system's own; empty where a worker added them by hand
 * @param mobile empty once the number is no longer needed, or where there is none
 * @param optedOut the person behind the number asked for no more texts
 * @param stopped why staff stopped contact; null while they have not
 * @param ended null while the journey runs
 */
public record JourneyFacts(Id id, Id person, String council, Optional<String> reference, Optional<String> name,
        Optional<MobileNumber> mobile, boolean sharedPhone,
        String language, Texting texting, @Nullable StopReason stopped, Background background,
        String journeyType, String team, String area, Caseholder caseholder, LocalDate startedOn, LocalDate expectedEndOn,
        @Nullable Ended ended,
        boolean optedOut) {
    /** When and why a journey ended. */
    public record Ended(LocalDate on, EndReason reason) {}

    /** How a worker tells this person from the next: by name, or where none is kept by the end of their number. */
    public String knownAs() {
        return name.or(() -> mobile.map(number -> "Number ending " + number.lastFour())).orElse("Number no longer kept");
    }

    public boolean endedEarly() {
        return ended != null && ended.reason().early();
    }

    public boolean died() {
        return ended != null && ended.reason() == EndReason.DIED;
    }

    @Override
    public String toString() {
        return "JourneyFacts[" + id + "]";
    }
}
