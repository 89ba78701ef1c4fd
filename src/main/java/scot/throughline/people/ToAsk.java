package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.database.Id;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Surveys;

/** The touchpoints that the service asks at by itself, a few hundred at a time, in the order of their ids. */
@Singleton
public class ToAsk {
    private final ToAskRows rows;
    private final Surveys surveys;

    ToAsk(ToAskRows rows, Surveys surveys) {
        this.rows = rows;
        this.surveys = surveys;
    }

    /** Exits of journeys that have ended, which nobody was asked at and nobody has counted. */
    @Transactional
    public List<Touchpoint> ended(TouchpointRule exit, Id after, int most) {
        return rows.ended(surveys.council().key(), exit.key(), after, most);
    }

    /** What fell due before today, has not had its day, and can be sent; nothing once the exit is open, which comes first. */
    @Transactional
    public List<Touchpoint> byThemselves(TouchpointRule rule, Id after, LocalDate today, int most) {
        return rows.byThemselves(surveys.council().key(), rule.key(), after, today.minusDays(rule.openDays()), today.minusDays(1),
                lastExpectedEnd(today), most);
    }

    /** Whether the end is near enough to ask about it: then nothing else goes by itself. */
    public boolean exitIsOpen(JourneyFacts journey, LocalDate today) {
        return !journey.expectedEndOn().isAfter(lastExpectedEnd(today));
    }

    private LocalDate lastExpectedEnd(LocalDate today) {
        return today.plusDays(surveys.council().touchpoints().stream().filter(rule -> rule.moment() == Moment.BEFORE_EXPECTED_END)
                .mapToInt(TouchpointRule::days).max().orElse(0));
    }
}
