package scot.throughline.sms;

import java.util.EnumSet;
import java.util.Set;

/** How far a text has come. The table of moves below is the only one; the outbox's SQL and the drawn diagram are held to it by tests. */
public enum TextState {
    SCHEDULED, DUE, CLAIMED, SENDING, ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED_NUMBER, NO_RECEIPT, UNKNOWN, HELD, SUPPRESSED, CANCELLED;

    /** The states a text may come to from this one. */
    public Set<TextState> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(DUE, SUPPRESSED, CANCELLED);
            case DUE -> EnumSet.of(CLAIMED, SUPPRESSED, CANCELLED);
            case CLAIMED -> EnumSet.of(SENDING, DUE, SUPPRESSED, CANCELLED);
            // Only back to DUE when the provider certainly never took it.
            case SENDING -> EnumSet.of(ACCEPTED, DUE, FAILED_NUMBER, SUPPRESSED, HELD, UNKNOWN);
            case UNKNOWN -> EnumSet.of(ACCEPTED, DUE, HELD);
            case ACCEPTED -> EnumSet.of(SENT, DELIVERED, UNDELIVERED, FAILED_NUMBER, NO_RECEIPT);
            case SENT -> EnumSet.of(DELIVERED, UNDELIVERED, FAILED_NUMBER, NO_RECEIPT);
            // Our own verdict, not the provider's: a late receipt wins.
            case NO_RECEIPT -> EnumSet.of(DELIVERED, UNDELIVERED, FAILED_NUMBER);
            // A person decides.
            case HELD -> EnumSet.of(DUE, CANCELLED);
            case DELIVERED, UNDELIVERED, FAILED_NUMBER, SUPPRESSED, CANCELLED -> EnumSet.noneOf(TextState.class);
        };
    }

    public boolean mayBecome(TextState state) {
        return next().contains(state);
    }
}
