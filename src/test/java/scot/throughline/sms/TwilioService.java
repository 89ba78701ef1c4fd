package scot.throughline.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.Invited;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;

/** The service with Twilio's stand-in for its provider, as Twilio meets it from outside. */
final class TwilioService implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    /** As it is configured: nobody listens there, which is what shows that it is never taken from a request. */
    private static final String PUBLIC_URL = "https://say.example";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final StandInTwilio twilio;
    final RunningService service;
    final Scenario scenario;
    final Actor worker;

    TwilioService() {
        try {
            twilio = new StandInTwilio(URI.create(PUBLIC_URL).getHost());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        service = RunningService.at(NOON.toString(),
                Map.of("throughline.sms.gateway", "twilio", "throughline.public-url", PUBLIC_URL, "twilio.account-sid",
                        StandInTwilio.ACCOUNT,
                        "twilio.auth-token", StandInTwilio.TOKEN, "twilio.messaging-service-sid", StandInTwilio.SERVICE, "twilio.base-url",
                        twilio.url().toString()));
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    /** Somebody new, asked at their exit; the text waits. */
    Id invited() {
        return invited(scenario.person(worker, "cpo-supervision"));
    }

    Id invited(Id journey) {
        var rule = service.surveys().council().touchpoint("exit").orElseThrow();
        if (service.bean(Invitations.class).invite(journey, rule, worker, service.now()) instanceof Invited.Queued(var invitation, _)) {
            return invitation;
        }
        throw new AssertionError("Not invited");
    }

    void sends(Instant now) {
        service.bean(SendDueTexts.class).run(now, 50);
    }

    void asks(Instant now) {
        service.bean(FollowUp.class).run(now, 50);
    }

    /** Somebody new, whose text has gone. */
    Text sent() {
        var invitation = invited();
        sends(service.now());
        return text(invitation);
    }

    Text text(Id invitation) {
        return service.bean(Outbox.class).find(invitation, "first").orElseThrow();
    }

    Text again(Text text) {
        return service.bean(Outbox.class).find(text.id()).orElseThrow();
    }

    /** A receipt as Twilio sends it; the status of our answer. */
    int receipt(Text text, String status) {
        return receipt(text, status, Map.of());
    }

    int receipt(Text text, String status, Map<String, String> more) {
        var fields = new TreeMap<>(Map.of("MessageSid", text.providerId() == null ? "SM" + "0".repeat(32) : text.providerId(),
                "MessageStatus", status, "AccountSid", StandInTwilio.ACCOUNT, "To", "+447700900000", "RawDlrDoneDate", "2611181200"));
        fields.putAll(more);
        return calls("/callbacks/twilio/" + text.key(), fields);
    }

    /** A call with Twilio's signature. */
    int calls(String path, Map<String, String> fields) {
        return calls(path, form(fields), signature(StandInTwilio.TOKEN, PUBLIC_URL + path, fields));
    }

    int calls(String path, String form, String signature) {
        try {
            var request = HttpRequest.newBuilder(service.url().resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", signature).header("X-Forwarded-Host", "elsewhere.example")
                    .POST(BodyPublishers.ofString(form));
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As Twilio's documentation says, apart from Twilio's own code, which the service uses. */
    static String signature(String token, String url, Map<String, String> fields) {
        var signed = new TreeMap<>(fields).entrySet().stream().map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining("", url, ""));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Leaves what other tests began where it is. */
    void leaveTheRest() {
        twilio.failsNoMore();
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute("UPDATE contact.text SET ask_at = NULL, state = IF(state IN ('SCHEDULED', 'DUE'), 'CANCELLED', state)");
            statement.execute("DELETE FROM contact.text_day");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    void without(String table, Runnable doing) throws SQLException {
        rename(table, table + "_away");
        try {
            doing.run();
        } finally {
            rename(table + "_away", table);
        }
    }

    private void rename(String from, String to) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute("RENAME TABLE " + from + " TO " + to);
        }
    }

    URI url() {
        return service.url();
    }

    @Override
    public void close() {
        service.close();
        twilio.close();
    }
}
