package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;

/** Finds out which new figures of a part must be withheld: one by one, until what is left gives nobody away. */
final class Clearing {
    /** A label goes before everyone, and of figures of as many labels the one of fewer people. */
    private static final Comparator<LedgerEntry> WHAT_GOES_FIRST = Comparator
            .<LedgerEntry, Boolean>comparing(entry -> entry.kind() == Kind.ALL)
            .thenComparing(entry -> entry.period().firstDay(), Comparator.reverseOrder())
            .thenComparingInt(entry -> base(entry.shown())).thenComparing(LedgerEntry::measure).thenComparing(LedgerEntry::label);

    private final Known known;
    private final Set<LedgerEntry> fresh;

    Clearing(Known known, Set<LedgerEntry> fresh) {
        this.known = known;
        this.fresh = fresh;
    }

    List<LedgerEntry> withheld() {
        var withheld = new ArrayList<LedgerEntry>();
        var prover = Prover.of(known);
        for (var left = new ArrayList<>(said()); !left.isEmpty();) {
            var failed = prover.findings().filter(finding -> !finding.certified()).findFirst();
            if (failed.isEmpty()) break;
            var goes = left.stream()
                    .min(Comparator.<LedgerEntry, Boolean>comparing(entry -> !failed.get().target().figures().contains(entry))
                            .thenComparing(WHAT_GOES_FIRST))
                    .orElseThrow();
            left.remove(goes);
            withheld.add(goes);
            prover = prover.without(goes);
        }
        return withheld;
    }

    /** The new figures that say something in this part. */
    private List<LedgerEntry> said() {
        return known.ratios().stream().flatMap(ratio -> Optional.ofNullable(ratio.by()).stream()).filter(fresh::contains).toList();
    }

    private static int base(Shown shown) {
        return switch (shown) {
            case Share share -> share.base();
            case Mean(var _, var base) -> base;
            case Shown.TooFew _,Withheld _,Shown.Held _,Shown.Destroyed _ -> 0;
        };
    }
}
