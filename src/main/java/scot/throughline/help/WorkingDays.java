package scot.throughline.help;

import java.time.DayOfWeek;
import java.time.LocalDate;
import scot.throughline.calendar.BankHolidays;

/** Monday to Friday, bank holidays apart. */
final class WorkingDays {
    private WorkingDays() {}

    static LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (var left = workingDays; left > 0;) {
            last = last.plusDays(1);
            if (last.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !BankHolidays.isOne(last)) left--;
        }
        return last;
    }
}
