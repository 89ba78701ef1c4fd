package scot.throughline.sms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where Twilio tells us how a text fared, and what somebody texted back. Only there when texts go by Twilio, and only its signature opens it. */
@Controller("/callbacks/twilio")
@Requires(beans = TwilioSettings.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TwilioCallbacks extends CallsAgain {
    private static final String INBOUND = "inbound";

    private final TwilioSignature signature;
    private final Receipts receipts;
    private final Inbound inbound;
    private final Clock clock;

    TwilioCallbacks(TwilioSignature signature, Receipts receipts, Inbound inbound, Clock clock) {
        this.signature = signature;
        this.receipts = receipts;
        this.inbound = inbound;
        this.clock = clock;
    }

    @Post("/{attempt}")
    HttpResponse<?> receipt(String attempt, @Header("X-Twilio-Signature") @Nullable String signed, @Nullable @Body String form) {
        var proven = signature.proven(attempt, signed, form);
        if (proven.isEmpty()) return HttpResponse.status(HttpStatus.FORBIDDEN);
        var fields = proven.get();
        var receipt = TwilioAnswers.receipt(fields.getOrDefault("MessageSid", ""), fields.getOrDefault("MessageStatus", ""),
                fields.getOrDefault("ErrorCode", ""));
        AttemptKey.parse(attempt).ifPresent(key -> receipts.take(key, receipt, clock.instant()));
        return HttpResponse.noContent();
    }

    /** Twilio says in OptOutType what it took the words for, where its own opt-out handling is on; we read them as well. */
    @Post("/" + INBOUND)
    HttpResponse<?> inbound(@Header("X-Twilio-Signature") @Nullable String signed, @Nullable @Body String form) {
        var proven = signature.proven(INBOUND, signed, form);
        if (proven.isEmpty()) return HttpResponse.status(HttpStatus.FORBIDDEN);
        var fields = proven.get();
        var says = TextedBack.named(fields.getOrDefault("OptOutType", "")).stream().findFirst()
                .orElseGet(() -> TextedBack.read(fields.getOrDefault("Body", "")));
        inbound.take(fields.getOrDefault("From", ""), says, clock.instant());
        return HttpResponse.noContent();
    }
}
