package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** A journey as it begins. */
@MappedEntity
record JourneyRow(@io.micronaut.data.annotation.Id Id id, String council, Id personId, String journeyType, String team, String area,
        Id caseholderId, LocalDate startedOn, LocalDate expectedEndOn, @jakarta.annotation.Nullable byte @Nullable [] caseReference,
        @jakarta.annotation.Nullable byte @Nullable [] caseHash, @Nullable LocalDate endedOn, @Nullable EndReason endReason,
        @jakarta.annotation.Nullable byte @Nullable [] lockedSecret) {}
