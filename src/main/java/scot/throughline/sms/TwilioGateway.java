package scot.throughline.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands texts to Twilio. */
final class TwilioGateway implements SmsGateway {
    private static final Pattern MESSAGE_SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final int LONGEST_VALIDITY = 36_000;
    private static final int PAGE = 50;

    private final TwilioSettings settings;
    private final Duration wholeCall;
    private final ObjectMapper json = new ObjectMapper();

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

    /** Twilio keeps no key of ours, but lists what went to a number: newest first, so one page is plenty. */
    @Override
    public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
        return ask(client -> Message.reader().setTo(to.e164()).setPageSize((long) PAGE).firstPage(client).getRecords().stream()
                .filter(message -> message.getBody() != null && itsWords.test(message.getBody())).findFirst().map(TwilioGateway::has)
                .orElseGet(Asked.HasNone::new));
    }

    @Override
    public Asked ask(String providerId) {
        return ask(client -> has(Message.fetcher(providerId).fetch(client)));
    }

    /** Twilio takes an empty body for an order to forget it. What it no longer has is forgotten too. */
    @Override
    public boolean forgetWords(String providerId) {
        return !(ask(client -> has(Message.updater(providerId).setBody("").update(client))) instanceof Asked.CannotSay);
    }

    private Asked ask(Function<TwilioRestClient, Asked> question) {
        var call = new OneCall(settings.baseUrl(), wholeCall);
        try {
            return question.apply(client(call));
        } catch (TwilioException failed) {
            var status = call.answer().map(HttpResponse::statusCode).orElse(0);
            return status == 404 ? new Asked.HasNone() : new Asked.CannotSay("HTTP " + status);
        }
    }

    private static Asked has(Message message) {
        var sid = message.getSid();
        if (sid == null) return new Asked.CannotSay("no message id");
        var code = message.getErrorCode();
        return new Asked.Has(
                TwilioAnswers.receipt(sid, Objects.toString(message.getStatus(), "none"), code == null ? "" : code.toString()));
    }

    @Override
    public boolean reachesPhones() {
        return true;
    }

    private MessageCreator message(Attempt attempt) {
        var validity = Math.clamp(attempt.worthFor().toSeconds(), 1, LONGEST_VALIDITY);
        return Message.creator(new PhoneNumber(attempt.to().e164()), settings.messagingServiceSid(), attempt.words().words())
                .setStatusCallback(settings.callback(attempt.key().toString())).setValidityPeriod(validity).setSmartEncoded(true);
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
