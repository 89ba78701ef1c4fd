package scot.throughline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Chart;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;

/**
 * A measure's figures on one side, in order, as one line through time: a period that was held gives way to the figure that holds its answers.
 *
 * @param name how a picture names the line: "At the end"
 * @param breaks where the figures begin to stand for something else, oldest first
 */
record Timeline(String name, String shortName, List<LedgerEntry> figures, List<Break> breaks) {
    static Timeline of(String name, String shortName, Published published, Measure measure, Side side) {
        var figures = published.figures().stream().filter(each -> each.measure().equals(measure.key()) && each.side() == side)
                .sorted(Comparator.comparing(LedgerEntry::period)).toList();
        return new Timeline(name, shortName,
                figures.stream().filter(each -> figures.stream().noneMatch(later -> takesIn(later, each))).toList(),
                Break.of(measure, side, published.definitions()));
    }

    /** The last finished year against the one before. */
    Optional<Comparison> yearOnYear(Good good) {
        return Comparison.yearOnYear(figures, good, breaks);
    }

    /** A break begins the line anew, as a change of the service does. */
    Chart chart(List<Change> changes) {
        var begins = breaks.stream().map(each -> new Change(each.since().firstDay(), "the line breaks there"));
        return Chart.of(figures, Stream.concat(begins, changes.stream()).toList());
    }

    /** Whether the line must not be drawn from one figure to the next. */
    boolean breaksBetween(LedgerEntry before, LedgerEntry after) {
        return breaks.stream().anyMatch(each -> each.isAfter(before) && !each.isAfter(after));
    }

    private static boolean takesIn(LedgerEntry later, LedgerEntry held) {
        return held.shown() instanceof Shown.Held && later.period().compareTo(held.period()) > 0
                && !later.first().firstDay().isAfter(held.first().firstDay());
    }

    Optional<LedgerEntry> latest() {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    /** The newest figure that says something about a share of people. */
    Optional<LedgerEntry> latestShare() {
        return figures.reversed().stream().filter(each -> each.shown() instanceof Share).findFirst();
    }

    long withheld() {
        return figures.stream().map(LedgerEntry::shown).filter(
                shown -> shown instanceof Shown.TooFew || shown instanceof Shown.Withheld || shown instanceof Shown.Destroyed).count();
    }
}
