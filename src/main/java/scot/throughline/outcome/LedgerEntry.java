package scot.throughline.outcome;

import java.time.LocalDate;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue.Of;

/**
 * One figure as it was published, once and for good.
 *
 * @param label the team, area or journey type; empty for everyone
 * @param period the last period it covers
 * @param first the first quarter it covers: earlier than the period where answers were held and joined
 */
public record LedgerEntry(String measure, Side side, Kind kind, String label, Period period, Quarter first, Shown shown,
        LocalDate publishedOn) {
    public Of of() {
        return of(kind);
    }

    /** Whose answers a kind of batch is counted for. */
    public static Of of(Kind kind) {
        return switch (kind) {
            case ALL, TEXT -> Of.EVERYONE;
            case TEAM -> Of.TEAM;
            case AREA -> Of.AREA;
            case JOURNEY_TYPE -> Of.JOURNEY_TYPE;
        };
    }

    /** The same figure, said not to be told. */
    public LedgerEntry withheld() {
        return new LedgerEntry(measure, side, kind, label, period, first, new Shown.Withheld(), publishedOn);
    }

    /** Whether it holds answers of more than its own period, because they had to wait. */
    public boolean joined() {
        return first.firstDay().isBefore(period.firstDay());
    }
}
