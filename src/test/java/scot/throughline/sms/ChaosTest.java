package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.seal.KeyFolder;

/** Everybody is texted, and nobody twice, by a sender that dies again and again and a provider that cannot be trusted. Sizes by system property. */
@Tag("slow")
class ChaosTest {
    private static final int PEOPLE = Integer.getInteger("chaos.people", 1_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 6);
    private static final int ROWS = Integer.getInteger("chaos.rows", 20_000);
    private static final int FAULTS_IN_A_HUNDRED = 12;
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    @TempDir
    Path home;

    private EmbeddedMariaDb database;
    private Connection owner;
    private StandInTwilio twilio;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedMariaDb.start(home);
        new KeyFolder(home).service().make();
        Migrations.run(database.server());
        var owning = database.server().account(Role.OWNER);
        owner = DriverManager.getConnection(database.server().jdbcUrl(), owning.user(), owning.password());
        run("SET FOREIGN_KEY_CHECKS = 0");
        twilio = new StandInTwilio();
    }

    @AfterEach
    void stop() throws Exception {
        twilio.close();
        owner.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybody_is_texted_and_nobody_twice(long seed) throws Exception {
        queue(PEOPLE);
        twilio.livesThrough(seed, FAULTS_IN_A_HUNDRED);
        var random = new Random(seed);
        var port = freePort();
        // Noon now, so that sending hours hold and are long enough.
        var offset = Duration.between(Instant.now(), NOON);
        for (var kill = 0; kill < KILLS; kill++) {
            try (var sender = SenderProcess.start(home, port, twilio.url().toString(), offset)) {
                // From while it starts to well into its work.
                TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(5_000));
                sender.isKilled();
            }
        }
        try (var sender = SenderProcess.start(home, port, twilio.url().toString(), offset)) {
            var patience = new Patience(sender);
            while (unsettled() > 0) {
                patience.waits(250);
                settleHeld();
            }
        }

        var taken = twilio.takenByCallback();
        System.out.println(
                "Chaos, seed " + seed + ": " + PEOPLE + " people, " + KILLS + " kills, " + taken.size() + " texted, states " + states());
        assertEquals(Map.of(), taken.entrySet().stream().filter(each -> each.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), "texted twice");
        assertEquals(PEOPLE, taken.size(), "never texted: " + states());
    }

    @Test
    void two_instances_with_three_senders_each_never_claim_a_text_twice() throws Exception {
        queue(ROWS);
        run("UPDATE contact.text SET state = 'DUE'");
        var properties = SenderProcess.properties(home, database.server(), twilio.url().toString());
        try (var one = SenderProcess.context(properties, Clock.systemUTC());
                var other = SenderProcess.context(properties, Clock.systemUTC());
                var hands = Executors.newFixedThreadPool(6)) {
            var senders = new ArrayList<Callable<List<Id>>>();
            for (var outbox : List.of(one.getBean(Outbox.class), other.getBean(Outbox.class)))
                for (var i = 0; i < 3; i++) senders.add(() -> claims(outbox));
            var all = new ArrayList<Id>();
            for (var each : hands.invokeAll(senders)) all.addAll(each.get());

            assertEquals(ROWS, all.size());
            assertEquals(ROWS, new HashSet<>(all).size());
        }
    }

    /** Until there are none; whoever is turned away by the database looks again. */
    private static List<Id> claims(Outbox outbox) {
        var claimed = new ArrayList<Id>();
        for (var idle = 0; idle < 20;) {
            var claim = Id.random();
            try {
                idle = outbox.claimDue(claim, NOON, NOON.plusSeconds(600), 50) == 0 ? idle + 1 : 0;
                outbox.claimedBy(claim).forEach(text -> claimed.add(text.id()));
            } catch (RuntimeException turnedAway) {
                idle = 0;
            }
        }
        return claimed;
    }

    /** How fast texts go, beside how fast this machine makes bare calls to the same provider. Printed, because machines differ. */
    @Test
    void a_sender_keeps_up_with_fifty_texts_a_second() throws Exception {
        queue(1_000);
        try (var sender = SenderProcess.start(home, freePort(), twilio.url().toString(), Duration.between(Instant.now(), NOON))) {
            var patience = new Patience(sender);
            while (twilio.takenByCallback().isEmpty()) patience.waits(10);
            var first = twilio.takenByCallback().size();
            var since = System.nanoTime();
            while (twilio.takenByCallback().size() < 1_000) patience.waits(20);
            var seconds = (System.nanoTime() - since) / 1e9;
            System.out.printf("Texts handed over: %.0f a second%n", (1_000 - first) / seconds);
        }
        assertTrue(twilio.takenByCallback().values().stream().allMatch(times -> times == 1));
    }

    /** Waits for a sender's work, but not for ever, and not for a sender that is gone. */
    private final class Patience {
        private final SenderProcess sender;
        private final long since = System.nanoTime();

        Patience(SenderProcess sender) {
            this.sender = sender;
        }

        void waits(int milliseconds) throws Exception {
            if (!sender.runs()) throw new AssertionError("The sender ended by itself: " + states());
            if (System.nanoTime() - since > LONGEST.toNanos()) throw new AssertionError("Still unsettled: " + states());
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        }
    }

    /** What an administrator does: looks in the provider's log, and says. */
    private void settleHeld() throws SQLException {
        var taken = twilio.takenByCallback();
        try (var rows = owner.createStatement().executeQuery("SELECT id FROM contact.text WHERE state = 'HELD'")) {
            while (rows.next()) {
                var id = Id.of(rows.getBytes(1));
                run("UPDATE contact.text SET state = '" + (taken.containsKey(id.toString()) ? "DELIVERED" : "DUE")
                        + "' WHERE state = 'HELD' AND id = x'" + id
                        + "'");
            }
        }
    }

    private int unsettled() throws SQLException {
        return Integer.parseInt(read(
                "SELECT COUNT(*) FROM contact.text WHERE state IN ('SCHEDULED', 'DUE', 'CLAIMED', 'SENDING', 'UNKNOWN', 'HELD')"));
    }

    private String states() throws SQLException {
        return read(
                "SELECT GROUP_CONCAT(CONCAT(state, ' ', n)) FROM (SELECT state, COUNT(*) AS n FROM contact.text GROUP BY state) each_state");
    }

    private void queue(int people) throws SQLException {
        owner.setAutoCommit(false);
        try (var insert = owner.prepareStatement("""
                INSERT INTO contact.text (id, council, invitation_id, step, state, due_at, attempt, state_at)
                VALUES (?, 'anytown', ?, 'first', 'SCHEDULED', '2026-11-18 11:00:00', 0, '2026-11-18 11:00:00')
                """)) {
            for (var i = 0; i < people; i++) {
                insert.setBytes(1, Id.random().bytes());
                insert.setBytes(2, Id.random().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private String read(String sql) throws SQLException {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
