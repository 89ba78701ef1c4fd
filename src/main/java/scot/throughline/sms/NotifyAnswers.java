package scot.throughline.sms;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import uk.gov.service.notify.NotificationClientException;

/** What Notify's refusals and receipts mean for a text. */
final class NotifyAnswers {
    private static final Duration TOMORROW = Duration.ofHours(12);

    private NotifyAnswers() {}

    /** Its client tells a status, or hides a cause; of its words only the kind of error is trusted, because the rest may quote the number. */
    static Handed meaning(NotificationClientException failed) {
        var status = failed.getHttpResult();
        var words = String.valueOf(failed.getMessage());
        if (status == 0)
            return beforeTheFirstByte(failed.getCause())
                    ? new Handed.NotNow(Optional.empty(), "unreachable")
                    : new Handed.Unknown("no answer");
        var said = "HTTP " + status;
        return switch (status) {
            case 400 -> words.contains("phone_number") ? new Handed.NumberFailed(said) : new Handed.Rejected(said);
            case 401, 403, 404 -> new Handed.Refused(said);
            case 429 -> new Handed.NotNow(Optional.of(TOMORROW).filter(_ -> words.contains("TooManyRequestsError")), said);
            default -> status < 500 ? new Handed.Rejected(said) : new Handed.Unknown(said);
        };
    }

    static Receipt receipt(String id, String status) {
        return switch (status) {
            case "created", "sending", "pending" -> Receipt.of(id, TextState.ACCEPTED, status);
            case "sent" -> Receipt.of(id, TextState.SENT, status);
            case "delivered" -> Receipt.of(id, TextState.DELIVERED, status);
            case "permanent-failure", "validation-failed" -> Receipt.of(id, TextState.FAILED_NUMBER, status);
            case "temporary-failure", "technical-failure" -> Receipt.of(id, TextState.UNDELIVERED, status);
            default -> new Receipt(id, Optional.empty(), status);
        };
    }

    private static boolean beforeTheFirstByte(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof UnknownHostException || cause instanceof SSLHandshakeException;
    }
}
