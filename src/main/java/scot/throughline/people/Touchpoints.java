package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.database.Id;
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

    /** The touchpoints of many, by journey. */
    @Transactional
    public Map<Id, List<Touchpoint>> of(List<Id> journeys) {
        return journeys.isEmpty()
                ? Map.of()
                : rows.ofAll(Id.manyInQuery(journeys)).stream().collect(Collectors.groupingBy(Touchpoint::journeyId));
    }

    /** Counts why an exit was not offered. False if it was, meanwhile. */
    @Transactional
    public boolean countUnasked(Id journey, TouchpointRule rule, Unasked why) {
        return rows.countUnasked(journey, rule.key(), why) == 1;
    }

    /** Marks a touchpoint asked, making it if the journey has none by this rule. Empty if it was asked before. */
    @Transactional
    public Optional<Id> ask(JourneyFacts journey, TouchpointRule rule, LocalDate today, LocalDate until) {
        var known = rows.find(journey.id(), rule.key());
        // Made only where there is none: an insert that changes nothing would still lock the row, and two who ask at once would wait for one another.
        if (known.isEmpty()) rows.insert(new Touchpoint(Id.random(), journey.council(), journey.id(), rule.key(), today, null));
        return rows.ask(journey.id(), rule.key(), until) == 1 ? rows.find(journey.id(), rule.key()).map(Touchpoint::id) : Optional.empty();
    }
}
