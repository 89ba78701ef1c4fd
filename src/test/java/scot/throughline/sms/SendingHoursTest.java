package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.survey.Council;

class SendingHoursTest {
    static final Council.SendingHours TEN_TO_SEVEN = new Council.SendingHours(LocalTime.of(10, 0), LocalTime.of(19, 0),
            EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)));
    private static final SendingHours HOURS = new SendingHours(TEN_TO_SEVEN);

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource({"2026-11-18T10:00:00Z, 2026-11-18T10:00:00Z, the first moment",
            "2026-11-18T18:59:59.999Z, 2026-11-18T18:59:59.999Z, the last moment",
            "2026-11-18T19:00:00Z, 2026-11-19T10:00:00Z, just too late", "2026-11-18T09:59:59Z, 2026-11-18T10:00:00Z, just too early",
            "2026-07-15T09:00:00Z, 2026-07-15T09:00:00Z, ten o’clock in summer",
            "2026-07-15T18:00:00Z, 2026-07-16T09:00:00Z, seven o’clock in summer",
            "2026-07-14T23:30:00Z, 2026-07-15T09:00:00Z, after midnight in Scotland",
            "2026-11-21T12:00:00Z, 2026-11-21T12:00:00Z, Saturday",
            "2026-11-21T19:00:00Z, 2026-11-23T10:00:00Z, Sunday is skipped",
            "2026-03-28T19:00:00Z, 2026-03-30T09:00:00Z, over the night clocks go forward",
            "2026-03-29T00:59:59Z, 2026-03-30T09:00:00Z, the second before clocks go forward",
            "2026-10-24T18:00:00Z, 2026-10-26T10:00:00Z, over the night clocks go back",
            "2026-10-25T00:59:59Z, 2026-10-26T10:00:00Z, in the hour that comes twice",
            "2026-12-24T19:00:00Z, 2026-12-29T10:00:00Z, over Christmas and the day in lieu",
            "2026-12-31T19:00:00Z, 2027-01-05T10:00:00Z, over New Year",
            "2026-04-02T18:00:00Z, 2026-04-04T09:00:00Z, over Good Friday",
            "2026-11-30T12:00:00Z, 2026-12-01T10:00:00Z, Saint Andrew’s Day"})
    void a_text_goes_at_the_next_sending_moment(Instant now, Instant next, String why) {
        assertEquals(next, HOURS.nextSendingMoment(now), why);
    }

    @ParameterizedTest // on the two Sundays themselves, for a council that texts at weekends and in the small hours
    @CsvSource({"2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z", "2026-10-24T23:59:00Z, 2026-10-25T00:30:00Z"})
    void hours_that_begin_where_clocks_change_begin_once(Instant now, Instant next) {
        var nightly = new SendingHours(new Council.SendingHours(LocalTime.of(1, 30), LocalTime.of(4, 0), EnumSet.allOf(DayOfWeek.class)));
        var inTheGap = next.equals(Instant.parse("2026-03-29T01:00:00Z")) ? next.plusSeconds(1800) : next;

        assertEquals(inTheGap, nightly.nextSendingMoment(now));
        assertEquals(inTheGap, nightly.nextSendingMoment(inTheGap));
    }

    @Test
    void while_texts_may_go_it_is_known_until_when() {
        assertEquals(Optional.of(Instant.parse("2026-11-18T19:00:00Z")), HOURS.openUntil(Instant.parse("2026-11-18T12:00:00Z")));
        assertEquals(Optional.of(Instant.parse("2026-07-15T18:00:00Z")), HOURS.openUntil(Instant.parse("2026-07-15T12:00:00Z")));
        assertEquals(Optional.empty(), HOURS.openUntil(Instant.parse("2026-11-18T19:00:00Z")));
        assertEquals(Optional.empty(), HOURS.openUntil(Instant.parse("2026-11-22T12:00:00Z")));
        assertEquals(Optional.empty(), HOURS.openUntil(Instant.parse("2026-12-25T12:00:00Z")));
    }

    @Test
    void hours_that_never_come_are_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> new SendingHours(new Council.SendingHours(LocalTime.of(10, 0), LocalTime.of(19, 0), Set.of())));
        assertThrows(IllegalArgumentException.class,
                () -> new SendingHours(new Council.SendingHours(LocalTime.of(19, 0), LocalTime.of(10, 0), Set.of(DayOfWeek.MONDAY))));
    }
}
