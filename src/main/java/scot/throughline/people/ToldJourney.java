package scot.throughline.people;

import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.background.Background;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.sms.MobileNumber;

/**
 * A journey as a list or a case-management system tells of it: what it says nothing of is empty. Prints nobody's name.
 *
 * @param hasPhone false where they say that the person has none
 */
record ToldJourney(String reference, Optional<MobileNumber> mobile, boolean hasPhone, Optional<String> name, Optional<String> language,
        Optional<Boolean> shared, Optional<Texting> texting, Optional<String> journeyType, Optional<String> area,
        Optional<Candidate> caseholder, Optional<LocalDate> started, Optional<LocalDate> expectedEnd, Background background) {
    NewPerson asNew() {
        var sharedPhone = shared.orElse(false);
        var in = language.orElse("en");
        var reach = hasPhone ? new Reach(texting.orElse(Texting.NOT_TOLD), null, sharedPhone, in) : Reach.inPerson(sharedPhone, in);
        var worker = caseholder.orElseThrow();
        return new NewPerson(mobile.orElse(null), name.orElse(null), reach, journeyType.orElseThrow(), worker.team(), area.orElseThrow(),
                worker.id(), started.orElseThrow(), expectedEnd.orElseThrow(), background);
    }

    /** How the person of a journey may be asked, as it is with what is told of it. */
    Reach reach(JourneyFacts journey) {
        var stopped = hasPhone ? journey.stopped() : StopReason.NO_PHONE;
        var back = stopped == StopReason.NO_PHONE && hasPhone && texting.isPresent() ? null : stopped;
        return new Reach(texting.orElse(journey.texting()), back, shared.orElse(journey.sharedPhone()),
                language.orElse(journey.language()));
    }

    @Override
    public String toString() {
        return "ToldJourney[…]";
    }
}
