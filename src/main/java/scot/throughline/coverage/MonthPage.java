package scot.throughline.coverage;

import java.time.LocalDate;
import java.util.List;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.coverage.CoveragePage.Choice;
import scot.throughline.coverage.MonthRows.Happened;
import scot.throughline.indicator.Reading;
import scot.throughline.voice.SaidAndDone;

/**
 * One month between releases, as printed.
 *
 * @param indicators the newest month or quarter of each that was over by its end
 * @param due what leaders said would be done by its end, and is not
 * @param nextRelease when answers come out next
 */
record MonthPage(String name, List<Line> lines, List<Reading> indicators, List<Due> due, String nextRelease, List<Choice> others) {
    /** A number, what it is of, and the same month a year before. */
    record Line(String name, String value, String yearBefore, String about) {}

    /** Something that is to be done because of what people said. */
    record Due(String done, String by, String owner) {
        static Due of(SaidAndDone each, LocalDate today) {
            return new Due(each.changed(), Scotland.written(each.plannedOn()) + (each.plannedOn().isBefore(today) ? ", overdue" : ""),
                    each.owner());
        }
    }

    static MonthPage of(Stretch month, Reached ended, Reached yearBefore, Happened happened, LocalDate today,
            List<Reading> indicators, List<Due> due, List<Choice> others) {
        var lines = List.of(
                new Line("Journeys ended", "" + ended.ended(), "" + yearBefore.ended(), ""),
                new Line("Should have been asked", "" + ended.should(), "" + yearBefore.should(),
                        "Without those who died, want no texts or are not safe to contact"),
                new Line("Offered the questions at the end", of(ended.offered(), ended.should()),
                        of(yearBefore.offered(), yearBefore.should()), ""),
                new Line("First text delivered", of(ended.delivered(), ended.offered()), of(yearBefore.delivered(), yearBefore.offered()),
                        ""),
                new Line("Numbers to put right", "" + happened.mend(), "–", "Today, of people who can still be asked"),
                new Line("Asked for no more texts", "" + happened.optedOut(), "–", ""),
                new Line("Wanted help or a call, and were got in touch with in five working days",
                        of(happened.inTime(), happened.askedForHelp()), "–", "Of requests that are dealt with or over"));
        return new MonthPage(month.name(), lines, indicators, due, Scotland.written(nextRelease(today)), others);
    }

    private static String of(long some, long all) {
        return all == 0 ? "0" : "%d of %d".formatted(some, all);
    }

    private static LocalDate nextRelease(LocalDate today) {
        var quarter = Quarter.of(today.minusDays(Period.DAYS_TO_RELEASE));
        return quarter.releasedOn();
    }
}
