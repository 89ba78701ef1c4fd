package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.InSight;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.people.ToAsk;
import scot.throughline.people.Touchpoint;
import scot.throughline.people.Touchpoints;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** The people a worker sees, with what each was and will be asked. Nobody out of their sight can be found here. */
@Singleton
class Caseload {
    /** As many as can be read. */
    static final int MOST = 200;

    private final InSight inSight;
    private final ToAsk toAsk;
    private final Journeys journeys;
    private final Touchpoints touchpoints;
    private final FirstTexts texts;
    private final Surveys surveys;
    private final Audit audit;

    Caseload(InSight inSight, ToAsk toAsk, Journeys journeys, Touchpoints touchpoints, FirstTexts texts, Surveys surveys, Audit audit) {
        this.inSight = inSight;
        this.toAsk = toAsk;
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

    /** Whoever is overdue, due, or was not reached, and then the rest until the page is full. */
    @Transactional
    List<Entry> first(Actor worker, LocalDate today) {
        var sees = worker.sees();
        var found = new LinkedHashSet<Id>(inSight.overdue(worker, today, MOST));
        found.addAll(inSight.due(worker, today, MOST));
        texts.failed(sees.council(), sees.team(), sees.area(), today, MOST).forEach(text -> found.add(text.journeyId()));
        if (found.size() < MOST) found.addAll(inSight.inHand(worker, today, MOST));
        return entries(found.stream().limit(MOST).toList(), today);
    }

    @Transactional
    List<Entry> search(String typed, Actor worker, LocalDate today) {
        return entries(inSight.search(typed, worker, today, MOST), today);
    }

    /** Those whom the service asks by itself on its next round, unless a worker is quicker. */
    @Transactional
    List<Entry> goByThemselves(Actor worker, LocalDate today) {
        return entries(inSight.due(worker, today, MOST), today).stream()
                .filter(entry -> Ask.due(entry.asks(), today).filter(ask -> ask.rule().byItself()).isPresent())
                .filter(entry -> !toAsk.exitIsOpen(entry.journey(), today)).toList();
    }

    @Transactional
    int count(Actor worker, LocalDate today) {
        return inSight.count(worker, today);
    }

    private List<Entry> entries(List<Id> found, LocalDate today) {
        var touchpointsByJourney = touchpoints.of(found);
        var firstTexts = firstTexts(found);
        return journeys.all(found).stream()
                .map(journey -> entry(journey, touchpointsByJourney.getOrDefault(journey.id(), List.of()), firstTexts, today)).toList();
    }

    /** One of them, and the record that this worker looked. */
    @Transactional
    Optional<Entry> look(Id journey, Actor worker, Instant now) {
        var found = journeys.find(journey, worker)
                .map(facts -> entry(facts, touchpoints.of(journey), firstTexts(List.of(journey)), Scotland.dayOf(now)));
        if (found.isPresent()) audit.record(worker, Action.PERSON_SEEN, journey.toString(), now);
        return found;
    }

    private Map<Id, FirstText> firstTexts(List<Id> journeys) {
        if (journeys.isEmpty()) return Map.of();
        return texts.of(Id.manyInQuery(journeys)).stream().collect(Collectors.toMap(FirstText::touchpointId, Function.identity()));
    }

    private Entry entry(JourneyFacts journey, List<Touchpoint> asked, Map<Id, FirstText> firstTexts, LocalDate today) {
        return new Entry(journey, Ask.of(journey, surveys.council(), asked, firstTexts, today));
    }
}
