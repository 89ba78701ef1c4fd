package scot.throughline.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
    @ParameterizedTest // Scotland, as the government published them; weekdays only, because it names the day in lieu
    @CsvSource({"2020, 01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28",
            "2021, 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28",
            "2022, 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27",
            "2023, 01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26",
            "2024, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26", "2025, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
            "2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
            "2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"})
    void weekdays_without_texts_are_the_published_ones(int year, String published) {
        var ours = Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)).filter(BankHolidays::isOne)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0).map(day -> day.toString().substring(5)).toList();

        assertEquals(published, String.join(" ", ours));
    }

    @Test
    void christmas_on_a_saturday_is_kept_as_well_as_the_day_in_lieu() {
        assertTrue(BankHolidays.isOne(LocalDate.of(2027, 12, 25)));
        assertTrue(BankHolidays.isOne(LocalDate.of(2027, 12, 27)));
    }

    @Test
    void the_rules_do_not_run_out() {
        assertTrue(BankHolidays.isOne(LocalDate.of(2038, 4, 23)), "Good Friday before the latest Easter there is");
        assertTrue(BankHolidays.isOne(LocalDate.of(2035, 3, 23)), "Good Friday");
        assertTrue(BankHolidays.isOne(LocalDate.of(2034, 1, 3)), "2 January, in lieu of Sunday the 1st");
    }
}
