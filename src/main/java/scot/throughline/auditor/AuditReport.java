package scot.throughline.auditor;

import java.util.ArrayList;
import java.util.List;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;

/** What an audit of a ledger came to, for whoever answers for it. */
public final class AuditReport {
    private final List<LedgerEntry> ledger;
    private final List<Finding> findings;
    private final List<String> untried;

    AuditReport(List<LedgerEntry> ledger, List<Finding> findings, List<String> untried) {
        this.ledger = List.copyOf(ledger);
        this.findings = List.copyOf(findings);
        this.untried = List.copyOf(untried);
    }

    /** Whether every count that is small, or may be, is protected; and both tables of each add up. */
    public boolean passes() {
        return failures().isEmpty();
    }

    List<Finding> findings() {
        return findings;
    }

    List<Finding> failures() {
        return findings.stream().filter(finding -> !finding.certified()).toList();
    }

    /** How often a release had to fall back on saying nothing. */
    private long said(Class<? extends Shown> instead) {
        return ledger.stream().filter(entry -> instead.isInstance(entry.shown())).count();
    }

    private long joinedLabels() {
        return ledger.stream().filter(entry -> entry.label().contains("+")).count();
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        var large = findings.stream().filter(finding -> finding.verdict() instanceof Verdict.Large).count();
        var hidden = findings.stream().filter(finding -> finding.verdict() instanceof Verdict.Protected && finding.certified()).count();
        lines.add("%d published figures; %d counts that somebody might work out from them.".formatted(ledger.size(), findings.size()));
        lines.add("%d are at least %d people, whatever the answers were.".formatted(large, Verdict.SMALL));
        lines.add(
                ("%d may be small, and are protected: for each there are two tables, added up again just now, that fit all that was published"
                        + " and lie %d or more apart.").formatted(hidden, Verdict.FAR_APART));
        lines.add("%d figures are withheld because with others they would have given somebody away.".formatted(said(Shown.Withheld.class)));
        lines.add(
                "%d had too few answers to show, %d waited for the next, %d were wiped unread; %d are of labels joined for want of people."
                        .formatted(said(Shown.TooFew.class), said(Shown.Held.class), said(Shown.Destroyed.class), joinedLabels()));
        if (failures().isEmpty()) lines.add("Nobody can be pinned down. The ledger passes.");
        else
            lines.add("%d are NOT protected:".formatted(failures().size()));
        failures().forEach(failure -> lines.add("  " + failure));
        if (!untried.isEmpty())
            lines.add("Looked at each by itself, though they share a source (decision 26): " + String.join(", ", untried) + ".");
        return lines;
    }
}
