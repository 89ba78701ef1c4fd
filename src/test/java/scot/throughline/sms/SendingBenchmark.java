package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.sms.TwilioProcess.Taken;

/**
 * How many texts a second a sender hands over, beside what it cannot do without: for each text two commits and one call, bare, as many at once, to the
 * same database and the same provider in the same run. Printed: the aim is 50 a second on two cores.
 */
@Tag("benchmark")
class SendingBenchmark {
    private static final int TEXTS = 2_000;
    /** Sent while the sender is still warming up. */
    private static final int FIRST = 500;
    private static final int SENDERS = 3;

    @TempDir
    Path home;

    @Test
    void sending_beside_bare_commits_and_calls() throws Exception {
        try (var texts = new WaitingTexts(home); var twilio = TwilioProcess.start(SenderProcess.HOST)) {
            var ids = texts.queue(TEXTS, 1).keySet().stream().map(each -> Id.parse(each).orElseThrow()).toList();
            try (var sender = SenderProcess.start(home, SenderProcess.freePort(), twilio.url())) {
                new Patience(sender, texts).until(() -> twilio.ledger().size() == TEXTS);
            }
            var moments = twilio.ledger().stream().map(Taken::at).sorted().skip(FIRST).toList();
            var sent = (moments.size() - 1) * 1e3 / (moments.getLast() - moments.getFirst());
            bare(texts, ids, twilio.url()); // warming up
            var bare = bare(texts, ids, twilio.url());

            System.out.printf("Texts handed over: %.0f a second, with %d senders; bare commits and calls %.0f; ratio %.2f%n", sent, SENDERS,
                    bare,
                    sent / bare);
        }
    }

    private static double bare(WaitingTexts texts, List<Id> ids, URI twilio) throws Exception {
        var web = texts.server().account(Role.WEB);
        try (var hands = Executors.newFixedThreadPool(SENDERS)) {
            var began = System.nanoTime();
            var work = IntStream.range(0, SENDERS).<Callable<Integer>>mapToObj(hand -> () -> {
                var own = ids.subList(hand * FIRST, (hand + 1) * FIRST);
                try (var connection = DriverManager.getConnection(texts.server().jdbcUrl(), web.user(), web.password());
                        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                    for (var id : own) {
                        commit(connection, id);
                        call(client, twilio);
                        commit(connection, id);
                    }
                    return own.size();
                }
            }).toList();
            var done = 0;
            for (var each : hands.invokeAll(work)) done += each.get();
            return done * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void commit(Connection connection, Id id) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE contact.text SET asked = asked + 1 WHERE id = ?")) {
            update.setBytes(1, id.bytes());
            assertEquals(1, update.executeUpdate());
        }
    }

    private static void call(HttpClient client, URI twilio) throws IOException, InterruptedException {
        var form = TwilioService.form(Map.of("To", "+447700900123", "MessagingServiceSid", StandInTwilio.SERVICE, "Body", "Hello",
                "StatusCallback", "http://" + SenderProcess.HOST + "/callbacks/twilio/" + new AttemptKey(Id.random(), 1), "ValidityPeriod",
                "60"));
        var request = HttpRequest.newBuilder(twilio.resolve("/2010-04-01/Accounts/" + StandInTwilio.ACCOUNT + "/Messages.json"))
                .header("Authorization", StandInTwilio.PASSWORD).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build();
        assertEquals(201, client.send(request, BodyHandlers.ofString()).statusCode());
    }
}
