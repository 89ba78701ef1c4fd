package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.people.Touchpoint;
import scot.throughline.people.Touchpoints;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** The people of a worker's team, with what each was and will be asked. Nobody outside the team can be found here. */
@Singleton
class Caseload {
    /** How long after its end a journey stays in sight: as long as its exit may still be answered. */
    private static final int DAYS_AFTER_END = 90;

    private final Journeys journeys;
    private final Touchpoints touchpoints;
    private final FirstTexts texts;
    private final Surveys surveys;
    private final Audit audit;

    Caseload(Journeys journeys, Touchpoints touchpoints, FirstTexts texts, Surveys surveys, Audit audit) {
        this.journeys = journeys;
        this.touchpoints = touchpoints;
        this.texts = texts;
        this.surveys = surveys;
        this.audit = audit;
    }

    /** A journey and what it is asked. */
    record Entry(JourneyFacts journey, List<Ask> asks) {
        boolean numberDidNotWork() {
            return asks.stream().anyMatch(ask -> ask.status() == Status.NUMBER_DID_NOT_WORK);
        }

        boolean isHeldBy(Actor worker) {
            return journey.caseholder().id().equals(worker.staff());
        }

        Optional<Ask> ask(String rule) {
            return asks.stream().filter(ask -> ask.rule().key().equals(rule)).findFirst();
        }
    }

    @Transactional
    List<Entry> all(Actor worker, LocalDate today) {
        var touchpointsByJourney = touchpoints.ofTeam(worker);
        var firstTexts = firstTexts(worker);
        return journeys.caseload(worker, today.minusDays(DAYS_AFTER_END)).stream()
                .map(journey -> entry(journey, touchpointsByJourney.getOrDefault(journey.id(), List.of()), firstTexts, today)).toList();
    }

    /** One of them, and the record that this worker looked. */
    @Transactional
    Optional<Entry> look(Id journey, Actor worker, Instant now) {
        var found = journeys.find(journey, worker)
                .map(facts -> entry(facts, touchpoints.of(journey), firstTexts(worker), Scotland.dayOf(now)));
        if (found.isPresent()) audit.record(worker, Action.PERSON_SEEN, journey.toString(), now);
        return found;
    }

    private Map<Id, FirstText> firstTexts(Actor worker) {
        return texts.ofTeam(worker.council(), worker.team() == null ? "" : worker.team()).stream()
                .collect(Collectors.toMap(FirstText::touchpointId, Function.identity()));
    }

    private Entry entry(JourneyFacts journey, List<Touchpoint> asked, Map<Id, FirstText> firstTexts, LocalDate today) {
        return new Entry(journey, Ask.of(journey, surveys.council().touchpoints(), asked, firstTexts, today));
    }
}
