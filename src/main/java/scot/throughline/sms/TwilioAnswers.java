package scot.throughline.sms;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Twilio's refusals and receipts mean for a text. Its codes are a table and never trusted to be complete. */
final class TwilioAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioAnswers.class);

    static final Handed UNREACHABLE = new Handed.NotNow(Optional.empty(), "unreachable");

    /** Invalid, not a mobile, no route, a region not allowed, a landline. */
    private static final Set<Integer> NUMBER_FAILED = Set.of(21211, 21614, 21612, 21408, 21635);
    private static final int UNSUBSCRIBED = 21610;
    private static final int QUEUE_FULL = 21611;
    private static final int TOO_MANY = 20429;

    private static final Duration TOMORROW = Duration.ofHours(12);

    /** Unknown or no longer in use; a landline, or a network that cannot be reached. */
    private static final Set<String> NUMBER_FAILED_LATER = Set.of("30005", "30006");
    /** The network took our text for an unwanted one. */
    private static final String FILTERED = "30007";

    private TwilioAnswers() {}

    /** A receipt in Twilio's words. A phone that is off, full or abroad is tried no more: the next step's text is the next try. */
    static Receipt receipt(String sid, String status, String code) {
        return switch (status) {
            case "accepted", "scheduled", "queued", "sending" -> Receipt.of(sid, TextState.ACCEPTED, status);
            case "sent" -> Receipt.of(sid, TextState.SENT, status);
            case "delivered", "read" -> Receipt.of(sid, TextState.DELIVERED, status);
            case "undelivered", "failed" -> Receipt.of(sid, notDelivered(code), code.isEmpty() ? status : code);
            default -> new Receipt(sid, Optional.empty(), status);
        };
    }

    private static TextState notDelivered(String code) {
        if (code.equals(FILTERED)) LOG.error("The networks filter our text out ({}): its wording or its sender is at fault", code);
        if (code.equals(String.valueOf(UNSUBSCRIBED))) return TextState.SUPPRESSED;
        return NUMBER_FAILED_LATER.contains(code) || NUMBER_FAILED.stream().map(String::valueOf).anyMatch(code::equals)
                ? TextState.FAILED_NUMBER
                : TextState.UNDELIVERED;
    }

    /** A code we know says more than the status it came with. A 404 means there is no such account at that address. */
    static Handed meaning(int status, @Nullable Integer code, Optional<String> retryAfter) {
        var said = code == null ? "HTTP " + status : code.toString();
        if (status < 400 || status >= 500) return new Handed.Unknown(said);
        if (code != null) {
            if (NUMBER_FAILED.contains(code)) return new Handed.NumberFailed(said);
            if (code == UNSUBSCRIBED) return new Handed.OptedOut(said);
            if (code == QUEUE_FULL) return new Handed.NotNow(Optional.of(TOMORROW), said);
            if (code == TOO_MANY) return new Handed.NotNow(wait(retryAfter), said);
        }
        return switch (status) {
            case 429 -> new Handed.NotNow(wait(retryAfter), said);
            case 401, 403, 404 -> new Handed.Refused(said);
            default -> new Handed.Rejected(said);
        };
    }

    private static Optional<Duration> wait(Optional<String> retryAfter) {
        return retryAfter.filter(seconds -> seconds.matches("[0-9]{1,5}")).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
