package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** Orders and programmes from their start to their end, and the secret each holds for its capsule. */
@Singleton
public class Journeys {
    private final JourneyRows journeys;
    private final FactsRows facts;
    private final Surveys surveys;
    private final ColumnLock lock;

    Journeys(JourneyRows journeys, FactsRows facts, Surveys surveys, ColumnLock lock) {
        this.journeys = journeys;
        this.facts = facts;
        this.surveys = surveys;
        this.lock = lock;
    }

    @Transactional
    public Optional<JourneyFacts> find(Id journey) {
        return facts.find(journey).map(row -> row.open(lock));
    }

    /** Only a journey that the actor sees: anybody else's is as unknown as a mistyped one. */
    @Transactional
    public Optional<JourneyFacts> find(Id journey, Actor actor) {
        var sees = actor.sees();
        return facts.find(journey, sees.council(), sees.team(), sees.area()).map(row -> row.open(lock));
    }

    /** All journeys of one person, this one and those of other teams too, in the order they began. */
    @Transactional
    public List<JourneyFacts> ofSamePerson(JourneyFacts journey) {
        return facts.ofPerson(journey.person()).stream().map(row -> row.open(lock)).toList();
    }

    /** Journeys that somebody has found already. */
    @Transactional
    public List<JourneyFacts> all(List<Id> found) {
        return found.isEmpty() ? List.of() : facts.all(Id.manyInQuery(found)).stream().map(row -> row.open(lock)).toList();
    }

    /** True once a day for each person: whoever opens a link for them could look behind it, so not often. */
    @Transactional
    public boolean openDoor(Id journey, LocalDate today) {
        return journeys.openDoor(journey, today) == 1;
    }

    /** The wrapped secret that locks the journey's capsule; empty once it is forgotten. */
    @Transactional
    public Optional<byte[]> lockedSecret(Id journey) {
        return journeys.find(journey).map(JourneyRow::lockedSecret);
    }

    /** Some of the journeys that ended by a day and still hold a secret; none once all have let it go. */
    @Transactional
    public List<Id> withSecretEndedBy(LocalDate day) {
        return journeys.withSecretEndedBy(surveys.council().key(), day).stream().map(JourneyRow::id).toList();
    }

    /** Throws the secret away, and with it whatever it locked. */
    @Transactional
    public void forgetSecret(Id journey) {
        journeys.forgetSecret(journey);
    }
}
