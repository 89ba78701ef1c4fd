package scot.throughline.sms;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Twilio's refusals mean for a text. Its codes are a table and never trusted to be complete. */
final class TwilioAnswers {
    static final Handed UNREACHABLE = new Handed.NotNow(Duration.ofSeconds(30), "unreachable");

    /** Invalid, not a mobile, no route, a region not allowed, a landline. */
    private static final Set<Integer> NUMBER_FAILED = Set.of(21211, 21614, 21612, 21408, 21635);
    private static final int UNSUBSCRIBED = 21610;
    private static final int QUEUE_FULL = 21611;
    private static final int TOO_MANY = 20429;

    private static final Duration BACK_OFF = Duration.ofSeconds(30);
    private static final Duration TOMORROW = Duration.ofHours(12);

    private TwilioAnswers() {}

    /** A code we know says more than the status it came with. A 404 means there is no such account at that address. */
    static Handed meaning(int status, @Nullable Integer code, Optional<String> retryAfter) {
        var said = code == null ? "HTTP " + status : code.toString();
        if (status < 400 || status >= 500) return new Handed.Unknown(said);
        if (code != null) {
            if (NUMBER_FAILED.contains(code)) return new Handed.NumberFailed(said);
            if (code == UNSUBSCRIBED) return new Handed.OptedOut(said);
            if (code == QUEUE_FULL) return new Handed.NotNow(TOMORROW, said);
            if (code == TOO_MANY) return new Handed.NotNow(wait(retryAfter), said);
        }
        return switch (status) {
            case 429 -> new Handed.NotNow(wait(retryAfter), said);
            case 401, 403, 404 -> new Handed.Refused(said);
            default -> new Handed.Rejected(said);
        };
    }

    private static Duration wait(Optional<String> retryAfter) {
        return retryAfter.filter(seconds -> seconds.matches("[0-9]{1,5}")).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(BACK_OFF);
    }
}
