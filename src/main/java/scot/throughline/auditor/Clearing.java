package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;

/** Withholds new figures one by one, until what is left gives nobody away. */
final class Clearing {
    /** A label goes before everyone, and of figures of as many labels the one of fewer people. */
    private static final Comparator<LedgerEntry> WHAT_GOES_FIRST = Comparator.<LedgerEntry, Boolean>comparing(entry -> entry.kind() == Kind.ALL)
            .thenComparing(entry -> entry.period().firstDay(), Comparator.reverseOrder())
            .thenComparingInt(entry -> base(entry.shown())).thenComparing(LedgerEntry::measure).thenComparing(LedgerEntry::label);

    private final List<LedgerEntry> ledger;
    private final List<LedgerEntry> fresh;
    private final Function<List<LedgerEntry>, List<Known>> draw;

    Clearing(List<LedgerEntry> ledger, List<LedgerEntry> fresh, Function<List<LedgerEntry>, List<Known>> draw) {
        this.ledger = ledger;
        this.fresh = new ArrayList<>(fresh);
        this.draw = draw;
    }

    List<LedgerEntry> cleared() {
        for (var goes = next(); goes.isPresent(); goes = next()) {
            var entry = goes.get();
            fresh.replaceAll(each -> each.equals(entry) ? withheld(each) : each);
        }
        return fresh;
    }

    private Optional<LedgerEntry> next() {
        if (fresh.stream().noneMatch(entry -> base(entry.shown()) > 0)) return Optional.empty();
        return draw.apply(Stream.concat(ledger.stream(), fresh.stream()).toList()).stream().filter(part -> !saidIn(part).isEmpty())
                .flatMap(part -> Prover.prove(part).stream()).filter(finding -> !finding.certified()).findFirst()
                .map(finding -> saidIn(finding.known()).stream()
                        .min(Comparator.<LedgerEntry, Boolean>comparing(entry -> !speaksOf(finding, entry)).thenComparing(WHAT_GOES_FIRST))
                        .orElseThrow());
    }

    private List<LedgerEntry> saidIn(Known part) {
        return part.ratios().stream().flatMap(ratio -> Optional.ofNullable(ratio.by()).stream()).filter(fresh::contains).toList();
    }

    private static boolean speaksOf(Finding finding, LedgerEntry entry) {
        return finding.known().ratios().stream().filter(ratio -> entry.equals(ratio.by()))
                .anyMatch(ratio -> !Collections.disjoint(ratio.base().times().keySet(), finding.target().sum().times().keySet()));
    }

    private static LedgerEntry withheld(LedgerEntry entry) {
        return new LedgerEntry(entry.measure(), entry.side(), entry.kind(), entry.label(), entry.period(), entry.first(), new Withheld(),
                entry.publishedOn());
    }

    private static int base(Shown shown) {
        return switch (shown) {
            case Share share -> share.base();
            case Mean(var _, var base) -> base;
            case Shown.TooFew _,Withheld _,Shown.Held _,Shown.Destroyed _ -> 0;
        };
    }
}
