package scot.throughline.invitation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.sms.TextState;

/**
 * What staff see of an invitation: its first text and its dates. It must come out the same for a person who answered and one who did not, so
 * that an invitation was closed is not even handed to it.
 */
enum Status {
    IN_PERSON("Given in person", "→"),
    WAITING("Waiting", "…"),
    SENT("Sent", "→"),
    DELIVERED("Delivered", "✓"),
    NUMBER_DID_NOT_WORK(
            "Number did not work",
            "✕"),
    PHONE_OFF_OR_FULL("Phone off or full",
            "!"),
    ENDED("Ended (its date has passed)", "–"),
    STOPPED("Stopped by the person", "■");

    private final String words;
    private final String sign;

    Status(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** A sign and the words: the eye that runs down a list needs a shape, and colour is not one. */
    String shown() {
        return sign + " " + words;
    }

    /** Whether the worker can mend something: another number, another day. */
    boolean failed() {
        return this == NUMBER_DID_NOT_WORK || this == PHONE_OFF_OR_FULL;
    }

    /**
     * Whether another way in may be opened beside the text. Not while the text waits: if they answered first it would never leave, and staff
     * would see that it had not.
     */
    boolean opensDoors() {
        return switch (this) {
            case IN_PERSON, SENT, DELIVERED, NUMBER_DID_NOT_WORK, PHONE_OFF_OR_FULL -> true;
            case WAITING, ENDED, STOPPED -> false;
        };
    }

    /** What a worker can do about it. */
    @Nullable
    String advice() {
        return switch (this) {
            case NUMBER_DID_NOT_WORK -> "Ask for the right number when you next see them";
            case PHONE_OFF_OR_FULL -> "Ask them to check their phone when you next see them";
            case IN_PERSON, WAITING, SENT, DELIVERED, ENDED, STOPPED -> null;
        };
    }

    /** The same to the person themselves. */
    String toThem() {
        return switch (this) {
            case IN_PERSON -> "You were asked in person.";
            case WAITING -> "A text waits to go.";
            case SENT -> "A text went.";
            case DELIVERED -> "A text reached your phone.";
            case NUMBER_DID_NOT_WORK -> "A text went, and your number did not work.";
            case PHONE_OFF_OR_FULL -> "A text went, and your phone was off or full.";
            case ENDED -> "You were asked. The time to answer is over.";
            case STOPPED -> "You were asked, and then it was stopped.";
        };
    }

    /** @param first the first text; null once the invitation has been cleared away */
    static Status of(@Nullable FirstText first, LocalDate askedUntil, boolean stopped, LocalDate today) {
        if (first != null && first.stopped()) return STOPPED;
        if (today.isAfter(askedUntil)) return ENDED;
        if (stopped) return STOPPED;
        if (first == null) return SENT;
        if (first.state() == null) return IN_PERSON;
        var status = of(first.state());
        // A text that goes again finds the link used where the person has answered, and is not sent: so one that was looks no further on.
        return status == DELIVERED && first.attempt() != null && first.attempt() > 1 ? SENT : status;
    }

    private static Status of(TextState first) {
        return switch (first) {
            case SCHEDULED, DUE, CLAIMED, HELD -> WAITING;
            // Suppressed without a stop: a second attempt found the link used, after the first had reached the phone. It must look like any other.
            case SENDING, ACCEPTED, SENT, UNKNOWN, NO_RECEIPT, SUPPRESSED -> SENT;
            case DELIVERED -> DELIVERED;
            case FAILED_NUMBER -> NUMBER_DID_NOT_WORK;
            case UNDELIVERED -> PHONE_OFF_OR_FULL;
            case CANCELLED -> ENDED;
        };
    }
}
