package scot.throughline.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Scottish bank holidays: worked out by rule, so that they never run out, with the one-off ones in a file. A holiday at a weekend counts itself as
 * well as the weekday that stands in for it: nobody wants our text on Christmas Day.
 */
public final class BankHolidays {
    private static final Set<LocalDate> ADDED = read("+");
    private static final Set<LocalDate> MOVED_AWAY = read("-");

    private BankHolidays() {}

    public static boolean isOne(LocalDate day) {
        return ADDED.contains(day) || (in(day.getYear()).contains(day) && !MOVED_AWAY.contains(day));
    }

    private static Set<LocalDate> in(int year) {
        var fixed = List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 2), LocalDate.of(year, 11, 30), LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26));
        var days = new TreeSet<LocalDate>(fixed);
        days.add(easter(year).minusDays(2));
        days.add(LocalDate.of(year, 5, 1).with(dayOfWeekInMonth(1, MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(dayOfWeekInMonth(1, MONDAY)));
        for (var day : fixed) if (atWeekend(day)) days.add(firstAfter(day, each -> !atWeekend(each) && !days.contains(each)));
        return days;
    }

    private static boolean atWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static LocalDate firstAfter(LocalDate day, Predicate<LocalDate> wanted) {
        var next = day.plusDays(1);
        while (!wanted.test(next)) next = next.plusDays(1);
        return next;
    }

    /** Easter Sunday in the Gregorian calendar, by the rule printed anonymously in Nature in 1876. */
    private static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static Set<LocalDate> read(String sign) {
        var file = BankHolidays.class.getResourceAsStream("/bank-holidays-scotland.txt");
        if (file == null) throw new IllegalStateException("bank-holidays-scotland.txt is not in this build");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith(sign)).map(line -> LocalDate.parse(line.substring(1, 11)))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
