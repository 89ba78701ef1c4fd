package scot.throughline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;

/**
 * A measure's figures on one side, in order, as one line through time: a period that was held gives way to the figure that holds its answers.
 *
 * @param name how a picture names the line: "At the end"
 */
record Timeline(String name, String shortName, List<LedgerEntry> figures) {
    static Timeline of(String name, String shortName, List<LedgerEntry> ledger, String measure, Side side) {
        var figures = ledger.stream().filter(each -> each.measure().equals(measure) && each.side() == side)
                .sorted(Comparator.comparing(LedgerEntry::period)).toList();
        return new Timeline(name, shortName,
                figures.stream().filter(each -> figures.stream().noneMatch(later -> takesIn(later, each))).toList());
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
