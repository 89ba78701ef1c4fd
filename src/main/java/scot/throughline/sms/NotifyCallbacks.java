package scot.throughline.sms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Notify tells us how a text fared, and what somebody texted back. Only there when texts go by Notify, and only its token opens it. */
@Controller("/callbacks/notify")
@Requires(beans = NotifySettings.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
class NotifyCallbacks extends CallsAgain {
    private static final Argument<Map<String, Object>> FIELDS = Argument.mapOf(String.class, Object.class);

    private final byte[] token;
    private final Receipts receipts;
    private final Inbound inbound;
    private final JsonMapper json;
    private final Clock clock;

    NotifyCallbacks(NotifySettings settings, Receipts receipts, Inbound inbound, JsonMapper json, Clock clock) {
        this.token = ("Bearer " + settings.callbackToken()).getBytes(StandardCharsets.UTF_8);
        this.receipts = receipts;
        this.inbound = inbound;
        this.json = json;
        this.clock = clock;
    }

    @Post("/receipt")
    HttpResponse<?> receipt(@Header("Authorization") @Nullable String bearer, @Nullable @Body String body) {
        var proven = proven(bearer, body);
        if (proven.isEmpty()) return HttpResponse.status(HttpStatus.FORBIDDEN);
        var fields = proven.get();
        AttemptKey.parse(at(fields, "reference")).ifPresent(
                key -> receipts.take(key, NotifyAnswers.receipt(at(fields, "id"), at(fields, "status")), clock.instant()));
        return HttpResponse.noContent();
    }

    @Post("/inbound")
    HttpResponse<?> inbound(@Header("Authorization") @Nullable String bearer, @Nullable @Body String body) {
        var proven = proven(bearer, body);
        if (proven.isEmpty()) return HttpResponse.status(HttpStatus.FORBIDDEN);
        var from = at(proven.get(), "source_number");
        // Notify leaves out the plus.
        inbound.take(from.startsWith("44") ? "+" + from : from, TextedBack.read(at(proven.get(), "message")), clock.instant());
        return HttpResponse.noContent();
    }

    private Optional<Map<String, Object>> proven(@Nullable String bearer, @Nullable String body) {
        if (bearer == null || body == null || !MessageDigest.isEqual(token, bearer.getBytes(StandardCharsets.UTF_8)))
            return Optional.empty();
        try {
            return Optional.ofNullable(json.readValue(body, FIELDS));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static String at(Map<String, Object> fields, String name) {
        return Objects.toString(fields.get(name), "");
    }
}
