package scot.throughline.sms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a text has come. The two tables of moves below are the only ones; the outbox's SQL and the drawn diagram are held to them by tests. */
public enum TextState {
    SCHEDULED,
    DUE,
    CLAIMED,
    SENDING,
    ACCEPTED,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED_NUMBER,
    NO_RECEIPT,
    UNKNOWN,
    HELD,
    SUPPRESSED,
    CANCELLED;

    /** All that a receipt can say. */
    private static final Set<TextState> RECEIPTS = EnumSet.of(ACCEPTED, SENT, DELIVERED, UNDELIVERED, FAILED_NUMBER, SUPPRESSED);

    /** What a receipt can say last. */
    private static final Set<TextState> LAST = EnumSet.of(DELIVERED, UNDELIVERED, FAILED_NUMBER, SUPPRESSED);

    /** The states we bring a text to from this one: by sending, by asking the provider, or by what a member of staff decides. */
    public Set<TextState> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(DUE, SUPPRESSED, CANCELLED);
            case DUE -> EnumSet.of(CLAIMED, SUPPRESSED, CANCELLED);
            case CLAIMED -> EnumSet.of(SENDING, DUE, SUPPRESSED, CANCELLED);
            // Only back to DUE when the provider certainly never took it.
            case SENDING -> EnumSet.of(ACCEPTED, DUE, FAILED_NUMBER, SUPPRESSED, HELD, UNKNOWN);
            case UNKNOWN -> EnumSet.of(ACCEPTED, DUE, HELD);
            case ACCEPTED -> EnumSet.of(DELIVERED, NO_RECEIPT);
            case SENT -> EnumSet.of(NO_RECEIPT);
            // A person decides.
            case HELD -> EnumSet.of(DUE, DELIVERED);
            // The number was mended.
            case FAILED_NUMBER -> EnumSet.of(DUE);
            case NO_RECEIPT, DELIVERED, UNDELIVERED, SUPPRESSED, CANCELLED -> EnumSet.noneOf(TextState.class);
        };
    }

    /** The states a receipt raises a text to from this one. They come late, twice and in any order, so none ever lowers it. */
    public Set<TextState> raised() {
        return switch (this) {
            // It may have left in an attempt whose answer was lost: then it is not sent again.
            case DUE, CLAIMED, SENDING, UNKNOWN, HELD -> RECEIPTS;
            case ACCEPTED -> EnumSet.of(SENT, DELIVERED, UNDELIVERED, FAILED_NUMBER, SUPPRESSED);
            // "No receipt" is our own verdict, not the provider's: a late one wins.
            case SENT, NO_RECEIPT -> LAST;
            case SCHEDULED, DELIVERED, UNDELIVERED, FAILED_NUMBER, SUPPRESSED, CANCELLED -> EnumSet.noneOf(TextState.class);
        };
    }

    public boolean mayBecome(TextState state) {
        return next().contains(state) || raised().contains(state);
    }

    /** The states from which a receipt that says this one raises a text. */
    Set<TextState> raisedFrom() {
        return Arrays.stream(values()).filter(state -> state.raised().contains(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TextState.class)));
    }

    /** Whether the provider has nothing more to say of it. */
    boolean last() {
        return LAST.contains(this);
    }
}
