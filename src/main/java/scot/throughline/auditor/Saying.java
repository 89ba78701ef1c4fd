package scot.throughline.auditor;

import java.util.List;
import java.util.Optional;
import scot.throughline.outcome.Disclosure;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;

/** What a published figure says of its base, and of those counted in it. */
final class Saying {
    /** A base is rounded to the nearest 5, so the true one is at most this far away. */
    private static final int ROUNDED_AWAY = 2;

    private Saying() {}

    static Optional<Statement> ofBase(LedgerEntry entry, Sum base) {
        return switch (entry.shown()) {
            case Share share -> Optional.of(new Statement(base, Math.max(Disclosure.FEWEST, share.base() - ROUNDED_AWAY),
                    share.base() + ROUNDED_AWAY, entry));
            case Shown.TooFew _ -> Optional.of(Statement.atMost(base, Disclosure.FEWEST - 1, entry));
            case Shown.Held _,Shown.Destroyed _ -> Optional.empty();
        };
    }

    static Optional<Ratio> ofCounted(LedgerEntry entry, Sum counted, Sum base) {
        return entry.shown() instanceof Share share ? Optional.of(new Ratio(counted, base, share.base(), share.rounded(), entry)) : Optional.empty();
    }
}
