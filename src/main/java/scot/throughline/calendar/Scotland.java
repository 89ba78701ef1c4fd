package scot.throughline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where people live by the day: which day a moment falls on, and when a day is over. */
public final class Scotland {
    public static final ZoneId TIME = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private Scotland() {}

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TIME);
    }

    /** "3 May 2027". */
    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** "3 May 2027 at 14:05". */
    public static String written(Instant moment) {
        return MOMENT.format(moment.atZone(TIME));
    }

    /** The moment at which a day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TIME).toInstant();
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TIME).toInstant();
    }
}
