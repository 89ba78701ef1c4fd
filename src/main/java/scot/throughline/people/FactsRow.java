package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts.Ended;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.sms.MobileNumber;

/** A journey joined to its person and caseholder, still locked. */
@MappedEntity
record FactsRow(@io.micronaut.data.annotation.Id Id id, Id personId, String council,
        @jakarta.annotation.Nullable byte @Nullable [] caseReference,
        @jakarta.annotation.Nullable byte @Nullable [] name,
        @jakarta.annotation.Nullable byte @Nullable [] mobile,
        boolean sharedPhone, String language, Texting texting, @Nullable StopReason stopped,
        @Nullable Sex sex, @Nullable AgeBand ageBand, @Nullable Fifth fifth, String journeyType, String team, String area,
        Id caseholderId, String caseholderName,
        LocalDate startedOn, LocalDate expectedEndOn, @Nullable LocalDate endedOn, @Nullable EndReason endReason, boolean optedOut) {
    JourneyFacts open(ColumnLock lock) {
        var reference = Optional.ofNullable(caseReference).map(locked -> lock.open(LockedColumn.CASE_REFERENCE, locked));
        var openName = Optional.ofNullable(name).map(locked -> lock.open(LockedColumn.PERSON_NAME, locked));
        var openMobile = Optional.ofNullable(mobile).map(locked -> new MobileNumber(lock.open(LockedColumn.PERSON_MOBILE, locked)));
        var ended = endedOn == null || endReason == null ? null : new Ended(endedOn, endReason);
        return new JourneyFacts(id, personId, council, reference, openName, openMobile, sharedPhone, language, texting, stopped,
                new Background(sex, ageBand, fifth), journeyType, team, area,
                new Caseholder(caseholderId, caseholderName), startedOn, expectedEndOn, ended, optedOut);
    }
}
