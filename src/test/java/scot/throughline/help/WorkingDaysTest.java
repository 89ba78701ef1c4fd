package scot.throughline.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({"2026-05-11, 2026-05-18", "2026-05-16, 2026-05-22", "2026-11-27, 2026-12-07", "2026-12-24, 2027-01-06"})
    void five_working_days_leave_out_weekends_and_bank_holidays(LocalDate asked, LocalDate by) {
        assertEquals(by, WorkingDays.after(asked, 5));
    }
}
