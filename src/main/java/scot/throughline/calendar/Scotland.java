package scot.throughline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where people live by the day: which day a moment falls on, and when a day is over. */
public final class Scotland {
    public static final ZoneId TIME = ZoneId.of("Europe/London");

    private Scotland() {}

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TIME);
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TIME).toInstant();
    }
}
