package scot.throughline.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void the_financial_year_starts_on_the_first_of_april() {
        assertEquals("2025-26.Q4", Quarter.of(LocalDate.of(2026, 3, 31)).key());
        assertEquals("2026-27.Q1", Quarter.of(LocalDate.of(2026, 4, 1)).key());
        assertEquals("2026-27.Q3", Quarter.of(LocalDate.of(2026, 12, 31)).key());
        assertEquals("2026/27", FinancialYear.of(LocalDate.of(2027, 1, 1)).label());
    }

    @Test
    void every_key_reads_back() {
        for (var key : List.of("2026-27", "2026-27.Q1", "2026-27.Q4", "2026-27.H1", "2026-27.H2", "1999-00"))
            assertEquals(key, Period.parse(key).key());
        for (var wrong : List.of("2026-28", "2026-27.Q5", "2026-27.H3", "2026", "2026-27Q1", ""))
            assertThrows(IllegalArgumentException.class, () -> Period.parse(wrong));
    }

    @Test
    void quarters_count_on_across_years() {
        assertEquals("2027-28.Q1", ((Quarter) Period.parse("2026-27.Q4")).next().key());
        assertEquals("2025-26.Q3", ((Quarter) Period.parse("2026-27.Q3")).yearBefore().key());
    }

    @Test
    void answers_open_a_fortnight_after_the_period_ends() {
        assertEquals(LocalDate.of(2026, 7, 14), Period.parse("2026-27.Q1").releasedOn());
        assertEquals("April to June 2026", Period.parse("2026-27.Q1").months());
        assertEquals("October 2026 to March 2027", Period.parse("2026-27.H2").months());
    }

    @Test
    void periods_sort_by_their_end_and_the_longer_comes_last() {
        var keys = Stream.of("2026-27", "2026-27.H2", "2026-27.Q4", "2026-27.Q1").map(Period::parse).sorted().map(Period::key).toList();
        assertEquals(List.of("2026-27.Q1", "2026-27.Q4", "2026-27.H2", "2026-27"), keys);
        assertTrue(Period.parse("2026-27.H2").holds(Period.parse("2026-27.Q4")));
    }
}
