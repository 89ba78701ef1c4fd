package scot.throughline.people;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/** Counts the journeys that ended, by what their exit came to. One that is forgotten or erased leaves itself behind as a number. */
@Singleton
public class EndedJourneys {
    private final EndedRows rows;
    private final String council;
    private final Optional<String> exit;

    EndedJourneys(EndedRows rows, Surveys surveys) {
        this.rows = rows;
        this.council = surveys.council().key();
        this.exit = surveys.council().touchpoints().stream().filter(rule -> rule.moment() == Moment.BEFORE_EXPECTED_END).findFirst()
                .map(TouchpointRule::key);
    }

    @Transactional
    public List<EndedAlike> between(YearMonth first, YearMonth last) {
        return exit.map(rule -> rows.between(council, rule, first.atDay(1), last.atEndOfMonth(), first.toString(), last.toString()))
                .orElseGet(List::of);
    }

    /** Call it before the journey goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leaveNumber(Id journey) {
        exit.ifPresent(rule -> rows.count(journey.bytes(), rule));
    }
}
