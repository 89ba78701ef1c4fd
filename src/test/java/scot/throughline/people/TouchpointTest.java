package scot.throughline.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Family;

class TouchpointTest {
    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDate EXPECTED_END = LocalDate.of(2027, 4, 30);

    @Test
    void a_review_falls_its_days_after_the_start() {
        assertEquals(Optional.of(LocalDate.of(2026, 10, 28)), dueOn(Moment.AFTER_START, 180));
    }

    @Test
    void a_review_on_or_after_the_expected_end_is_left_to_the_exit() {
        assertEquals(Optional.empty(), dueOn(Moment.AFTER_START, 364));
        assertEquals(Optional.of(LocalDate.of(2027, 4, 29)), dueOn(Moment.AFTER_START, 363));
    }

    @Test
    void the_exit_opens_its_days_before_the_expected_end() {
        assertEquals(Optional.of(LocalDate.of(2027, 4, 9)), dueOn(Moment.BEFORE_EXPECTED_END, 21));
    }

    @Test
    void the_exit_of_a_journey_shorter_than_that_is_due_from_its_start() {
        assertEquals(Optional.of(START), dueOn(Moment.BEFORE_EXPECTED_END, 400));
    }

    @Test
    void what_is_asked_on_demand_has_no_day() {
        assertEquals(Optional.empty(), dueOn(Moment.ON_DEMAND, 0));
    }

    private static Optional<LocalDate> dueOn(Moment moment, int days) {
        return Touchpoint.dueOn(new TouchpointRule("rule", "Rule", "questions", Family.EXIT, moment, days, 28), START, EXPECTED_END);
    }
}
