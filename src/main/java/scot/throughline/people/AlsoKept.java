package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** What is kept of a person that staff have no use for, and that belongs on a copy of all that is held of them. */
@Singleton
public class AlsoKept {
    private final AlsoKeptRows rows;

    AlsoKept(AlsoKeptRows rows) {
        this.rows = rows;
    }

    /**
     * Two days of a person's own.
     *
     * @param doorOpenedOn when staff last opened a link for them, wherever it led; null where they never did
     * @param optedOutOn when their number was kept as one that wants no texts; null where it is not
     */
    @MappedEntity
    public record Days(@io.micronaut.data.annotation.Id Id id, @Nullable LocalDate doorOpenedOn, @Nullable LocalDate optedOutOn) {}

    /**
     * What came of a touchpoint. Neither part turns on whether they answered.
     *
     * @param unasked why they were not asked; null where they were, or may be yet
     * @param delivered whether the first text reached the phone at the first attempt
     */
    @MappedEntity
    public record Fate(@io.micronaut.data.annotation.Id Id id, Id journeyId, String rule, @Nullable Unasked unasked, boolean delivered) {}

    @Transactional
    public Days days(JourneyFacts journey) {
        return rows.days(journey.person()).orElseThrow();
    }

    @Transactional
    public List<Fate> fates(JourneyFacts journey) {
        return rows.fates(journey.id());
    }
}
