package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;

/** When the people of a journey are asked, and that each touchpoint is asked once. */
@Singleton
public class Touchpoints {
    private final TouchpointRows rows;

    Touchpoints(TouchpointRows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<Touchpoint> of(Id journey) {
        return rows.of(journey);
    }

    /** The touchpoints of everybody in a worker's team, by journey. */
    @Transactional
    public Map<Id, List<Touchpoint>> ofTeam(Actor actor) {
        return rows.ofTeam(actor.council(), Journeys.teamOf(actor)).stream().collect(Collectors.groupingBy(Touchpoint::journeyId));
    }

    /** Marks a touchpoint asked, making it if the journey has none by this rule. Empty if it was asked before. */
    @Transactional
    public Optional<Id> ask(JourneyFacts journey, TouchpointRule rule, LocalDate today, LocalDate until) {
        rows.insert(new Touchpoint(Id.random(), journey.council(), journey.id(), rule.key(), today, null));
        return rows.ask(journey.id(), rule.key(), until) == 1 ? rows.find(journey.id(), rule.key()).map(Touchpoint::id) : Optional.empty();
    }
}
