package scot.throughline.auditor;

import java.util.Optional;
import scot.throughline.outcome.Disclosure;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;

/** What a published figure says of its base, and of those counted in it. */
final class Saying {
    private Saying() {}

    static Optional<Statement> ofBase(LedgerEntry entry, Sum base) {
        return switch (entry.shown()) {
            case Share share -> Optional.of(rounded(base, share.base(), entry));
            case Shown.Mean(var _, var shown) -> Optional.of(rounded(base, shown, entry));
            case Shown.TooFew _ -> Optional.of(Statement.atMost(base, Disclosure.FEWEST - 1, entry));
            case Shown.Withheld _,Shown.Held _,Shown.Destroyed _ -> Optional.empty();
        };
    }

    private static Statement rounded(Sum base, int shown, LedgerEntry entry) {
        return new Statement(base, Math.max(Disclosure.FEWEST, shown - Disclosure.BASE_ROUNDED_AWAY), shown + Disclosure.BASE_ROUNDED_AWAY,
                entry);
    }

    /** @param counted those counted; for a mean, the sum of their numbers */
    static Optional<Ratio> ofCounted(LedgerEntry entry, Sum counted, Sum base) {
        return switch (entry.shown()) {
            case Share share -> Optional.of(new Ratio(counted, base, share.base(), share.rounded(), entry));
            case Shown.Mean(var tenths, var shown) ->
                Optional.of(new Ratio(counted, base, shown, new Shown.Rounded(10 * tenths, 10 * tenths, 10), entry));
            case Shown.TooFew _,Shown.Withheld _,Shown.Held _,Shown.Destroyed _ -> Optional.empty();
        };
    }
}
