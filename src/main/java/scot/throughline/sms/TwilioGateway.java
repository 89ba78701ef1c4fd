package scot.throughline.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands texts to Twilio. */
final class TwilioGateway implements SmsGateway {
    private static final Duration WHOLE_CALL = Duration.ofSeconds(10);
    private static final Pattern MESSAGE_SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final int LONGEST_VALIDITY = 36_000;

    private final TwilioSettings settings;
    private final Duration wholeCall;
    private final ObjectMapper json = new ObjectMapper();

    TwilioGateway(TwilioSettings settings) {
        this(settings, WHOLE_CALL);
    }

    TwilioGateway(TwilioSettings settings, Duration wholeCall) {
        this.settings = settings;
        this.wholeCall = wholeCall;
    }

    @Override
    public Handed hand(Attempt attempt) {
        var call = new OneCall(settings.baseUrl(), wholeCall);
        try {
            return accepted(message(attempt).create(client(call)), attempt);
        } catch (TwilioException failed) {
            return failed(call, failed);
        }
    }

    @Override
    public boolean reachesPhones() {
        return true;
    }

    private MessageCreator message(Attempt attempt) {
        var validity = Math.clamp(attempt.worthFor().toSeconds(), 1, LONGEST_VALIDITY);
        return Message.creator(new PhoneNumber(attempt.to().e164()), settings.messagingServiceSid(), attempt.words().words())
                .setStatusCallback(settings.callbackFor(attempt)).setValidityPeriod(validity).setSmartEncoded(true);
    }

    /** The SDK logs whole requests at DEBUG, number and link and all: here it cannot, whatever the log level. */
    private TwilioRestClient client(OneCall call) {
        return new TwilioRestClient(
                new TwilioRestClient.Builder(settings.accountSid(), settings.authToken()).httpClient(call).objectMapper(json)) {
            @Override
            public void logRequest(Request request) {}
        };
    }

    /** Through a Messaging Service Twilio says 0 parts at first, so our own count stands until it knows better. */
    private static Handed accepted(Message message, Attempt attempt) {
        var sid = message.getSid();
        if (sid == null || !MESSAGE_SID.matcher(sid).matches()) return new Handed.Unknown("no message id");
        return new Handed.Accepted(sid, Math.max(attempt.words().parts(), number(message.getNumSegments())));
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static Handed failed(OneCall call, TwilioException failed) {
        var code = failed instanceof ApiException refused ? refused.getCode() : null;
        return call.answer().map(answer -> TwilioAnswers.meaning(answer.statusCode(), code, answer.headers().firstValue("Retry-After")))
                .orElseGet(() -> call.nothingWritten() ? TwilioAnswers.UNREACHABLE : new Handed.Unknown("no answer"));
    }
}
