package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.sms.Attempts.NOON;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.support.RecordingSmsGateway;
import scot.throughline.survey.ShippedSurveys;

/** The outbox and its sender against a real database, signed in as the web role. */
class SendDueTextsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final SendTimes TIMES = new SendTimes(LEASE, Duration.ofMinutes(5), Duration.ofSeconds(30));
    private static final List<MobileNumber> STOPPED = new ArrayList<>();
    private static final FakeWriter WRITER = new FakeWriter();

    @TempDir
    static Path home;

    private static EmbeddedMariaDb database;
    private static Connection owner;
    private static ApplicationContext context;
    private static Outbox outbox;

    private final RecordingSmsGateway gateway = new RecordingSmsGateway();
    private final SendDueTexts sending = sendingThrough(gateway);

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedMariaDb.start(home);
        Migrations.run(database.server());
        var owning = database.server().account(Role.OWNER);
        owner = DriverManager.getConnection(database.server().jdbcUrl(), owning.user(), owning.password());
        run("SET FOREIGN_KEY_CHECKS = 0"); // for this connection alone: an invitation here needs no person
        var web = database.server().account(Role.WEB);
        context = ApplicationContext.builder()
                .properties(Map.of("datasources.default.url", database.server().jdbcUrl(), "datasources.default.username", web.user(),
                        "datasources.default.password", web.password(), "datasources.default.dialect", "MYSQL", "throughline.sms.gateway",
                        "recording", "throughline.home", home.toString(), "sending.alone", true))
                .singletons(ShippedSurveys.all(), Clock.systemUTC()).start();
        WRITER.savesLinksIn(context.getBean(JdbcOperations.class));
        outbox = context.getBean(Outbox.class);
    }

    @AfterAll
    static void stop() throws SQLException {
        context.close();
        owner.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        run("DELETE FROM contact.text");
        run("DELETE FROM contact.link");
        run("DELETE FROM contact.text_day");
        STOPPED.clear();
        WRITER.forget();
    }

    @Test
    void a_text_goes_when_its_time_has_come_and_only_once() {
        var invitation = invitation();
        assertTrue(outbox.queue(invitation, "first", NOON, NOON.minusSeconds(60)));

        assertEquals(0, sending.run(NOON.minusSeconds(1), 10));
        assertEquals(TextState.SCHEDULED, text(invitation).state());
        assertEquals(1, sending.run(NOON, 10));
        assertEquals(0, sending.run(NOON.plusSeconds(3600), 10));

        var text = text(invitation);
        var attempt = gateway.handed().getFirst();
        assertEquals(1, gateway.handed().size());
        assertEquals(TextState.ACCEPTED, text.state());
        assertEquals(1, text.attempt());
        assertEquals("recorded-" + attempt.key(), text.providerId());
        assertEquals(1, text.parts());
        assertEquals(text.id() + "-1", attempt.key().toString());
        assertTrue(attempt.worthFor().compareTo(Duration.ofHours(7).minus(LEASE)) <= 0, "it may leave as late as its lease runs");
    }

    @Test
    void the_text_of_one_step_is_queued_once_and_for_an_invitation_that_is_there() {
        var invitation = invitation();

        assertTrue(outbox.queue(invitation, "first", NOON, NOON));
        assertFalse(outbox.queue(invitation, "first", NOON, NOON));
        assertTrue(outbox.queue(invitation, "reminder-1", NOON, NOON));
        assertFalse(outbox.queue(Id.random(), "first", NOON, NOON));
    }

    @Test
    void no_phone_rings_outside_sending_hours_but_the_spool_writes_at_any_time() {
        var midnight = Instant.parse("2026-11-18T00:00:00Z");
        var invitation = queued(midnight);

        assertEquals(0, sending.run(midnight, 10));
        assertEquals(0, sending.run(Instant.parse("2026-11-18T18:59:30Z"), 10), "within its lease of the end");
        assertEquals(TextState.DUE, text(invitation).state());

        var rings = new ArrayList<Attempt>();
        assertEquals(1, sendingThrough(new SmsGateway() {
            @Override
            public Handed hand(Attempt attempt) {
                rings.add(attempt);
                return new Handed.Accepted("spool", 1);
            }

            @Override
            public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
                return new Asked.HasNone();
            }

            @Override
            public Asked ask(String providerId) {
                return new Asked.HasNone();
            }

            @Override
            public boolean forgetWords(String providerId) {
                return true;
            }

            @Override
            public boolean reachesPhones() {
                return false;
            }
        }).run(midnight, 10));
        assertEquals(1, rings.size());
    }

    @Test
    void a_text_is_marked_as_being_sent_and_no_connection_is_held_while_the_provider_has_it() {
        var invitation = queued(NOON);
        var seen = new ArrayList<String>();
        gateway.meanwhile(() -> {
            seen.add(stateSeenByOthers(invitation));
            seen.add("connection held: " + context.getBean(ConnectionOperations.class).findConnectionStatus().isPresent());
        });
        sending.run(NOON, 10);

        assertEquals(List.of("SENDING", "connection held: false"), seen);
    }

    static Stream<Arguments> answers() {
        return Stream.of(Arguments.of(new Handed.Accepted("SM1", 2), TextState.ACCEPTED, 1),
                Arguments.of(new Handed.NumberFailed("21614"), TextState.FAILED_NUMBER, 1),
                Arguments.of(new Handed.OptedOut("21610"), TextState.SUPPRESSED, 1),
                Arguments.of(new Handed.NotNow(Optional.of(Duration.ofSeconds(7)), "20429"), TextState.DUE, 0),
                Arguments.of(new Handed.Refused("20003"), TextState.DUE, 0),
                Arguments.of(new Handed.Rejected("29999"), TextState.HELD, 1),
                Arguments.of(new Handed.Unknown("no answer"), TextState.UNKNOWN, 1));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_answer_brings_a_text_to_its_state(Handed answer, TextState state, int attempts) {
        var invitation = queued(NOON);
        gateway.answers(answer);
        sending.run(NOON, 10);

        assertEquals(state, text(invitation).state());
        assertEquals(attempts, text(invitation).attempt());
        assertEquals(answer instanceof Handed.OptedOut ? List.of(new MobileNumber("+447700900123")) : List.of(), STOPPED);
    }

    @Test
    void a_provider_that_asks_us_to_wait_is_left_alone_and_the_rest_goes_back_untried() {
        var invitations = List.of(queued(NOON), queued(NOON), queued(NOON));
        gateway.answers(new Handed.NotNow(Optional.of(Duration.ofSeconds(20)), "20429"));

        sending.run(NOON, 10);
        assertEquals(0, sending.run(NOON.plusSeconds(19), 10));
        assertEquals(1, gateway.handed().size());
        invitations.forEach(each -> assertEquals(TextState.DUE, text(each).state()));

        sending.run(NOON.plusSeconds(25), 10);
        assertEquals(4, gateway.handed().size());
        invitations.forEach(each -> assertEquals(TextState.ACCEPTED, text(each).state()));
        invitations.forEach(each -> assertEquals(1, text(each).attempt()));
    }

    @Test
    void a_provider_that_does_not_say_for_how_long_is_left_alone_for_as_long_as_usual() {
        queued(NOON);
        gateway.answers(new Handed.NotNow(Optional.empty(), "unreachable"));
        sending.run(NOON, 10);

        assertEquals(0, sending.run(NOON.plusSeconds(29), 10));
        assertEquals(1, sending.run(NOON.plusSeconds(34), 10));
    }

    @Test
    void a_provider_that_does_not_let_us_in_is_tried_again_after_a_while_with_one_text() {
        queued(NOON);
        queued(NOON);
        gateway.answers(new Handed.Refused("20003"), new Handed.Refused("20003"));
        sending.run(NOON, 10);
        sending.run(NOON.plusSeconds(299), 10);
        assertEquals(1, gateway.handed().size());

        sending.run(NOON.plusSeconds(331), 10);
        assertEquals(2, gateway.handed().size());
    }

    @Test
    void a_text_that_must_not_go_is_put_aside() {
        var invitation = queued(NOON);
        WRITER.writes(invitation, () -> new TextWriter.NotToSend());
        sending.run(NOON, 10);

        assertEquals(TextState.SUPPRESSED, text(invitation).state());
        assertEquals(List.of(), gateway.handed());
    }

    @Test
    void what_a_dead_sender_had_not_begun_goes_and_what_it_had_begun_never_goes_again() {
        var claimed = queued(NOON);
        var begun = queued(NOON);
        outbox.fallDue(NOON, 10);
        var claim = Id.random();
        assertEquals(2, outbox.claimDue(claim, NOON, NOON.plus(LEASE), 10));
        assertEquals(1, outbox.begin(text(begun).id(), claim, 1, Scotland.dayOf(NOON), NOON, NOON.plus(LEASE)));

        sending.run(NOON.plusSeconds(59), 10);
        assertEquals(List.of(), gateway.handed());
        sending.run(NOON.plusSeconds(60), 10);

        assertEquals(TextState.ACCEPTED, text(claimed).state());
        assertEquals(TextState.UNKNOWN, text(begun).state());
        assertEquals(List.of(text(claimed).id()), gateway.handed().stream().map(Attempt::text).toList());
        assertEquals(1, outbox.accepted(text(begun).id(), claim, "SM-late", 1, NOON.plusSeconds(900), NOON.plusSeconds(61)),
                "the late answer still counts");
    }

    @Test
    void a_sender_that_lost_its_lease_sends_nothing_and_leaves_no_link() {
        var lost = queued(NOON);
        WRITER.meanwhile(id -> run("UPDATE contact.text SET claim = NULL, lease_until = NULL, state = 'DUE' WHERE id = x'" + id + "'"));
        sending.run(NOON, 10);

        assertEquals(TextState.DUE, text(lost).state());
        assertEquals(List.of(), gateway.handed());
        assertEquals(0, links());

        WRITER.meanwhile(_ -> {});
        sending.run(NOON, 10);
        assertEquals(1, links());
    }

    @Test
    void a_sender_that_was_frozen_past_its_lease_wakes_and_sends_nothing() {
        var invitation = queued(NOON);
        WRITER.meanwhile(_ -> LockSupport.parkNanos(LEASE.toNanos() / 1_000));
        new SendDueTexts(outbox, context.getBean(Preparing.class), context.getBean(Settling.class), gateway,
                new SendingHours(SendingHoursTest.TEN_TO_SEVEN), context.getBean(AskTimes.class), context.getBean(DailyCap.class),
                new SendTimes(LEASE.dividedBy(1_000), TIMES.shutOut(), TIMES.backOff())).run(NOON, 10);

        assertEquals(List.of(), gateway.handed());
        assertEquals(TextState.SENDING, text(invitation).state(), "which becomes UNKNOWN, and the provider is asked");
    }

    @Test
    void a_receipt_that_comes_before_the_answer_is_not_lowered_by_it() {
        var invitation = queued(NOON);
        gateway.meanwhile(() -> run("UPDATE contact.text SET state = 'DELIVERED', provider_id = 'SM-early' WHERE state = 'SENDING'"));
        gateway.answers(new Handed.Accepted("SM-early", 1));
        sending.run(NOON, 10);

        assertEquals(TextState.DELIVERED, text(invitation).state());
    }

    @Test
    void one_texts_trouble_is_not_the_others() {
        var broken = queued(NOON);
        var whole = queued(NOON);
        WRITER.writes(broken, () -> {
            throw new IllegalStateException("no wording");
        });
        sending.run(NOON, 10);

        assertEquals(TextState.CLAIMED, text(broken).state());
        assertEquals(TextState.ACCEPTED, text(whole).state());
    }

    @Test
    void a_gateway_that_breaks_leaves_the_text_unknown() {
        var invitation = queued(NOON);
        gateway.meanwhile(() -> {
            throw new IllegalStateException("broken");
        });
        sending.run(NOON, 10);

        assertEquals(TextState.UNKNOWN, text(invitation).state());
    }

    @Test
    void senders_at_the_same_time_never_hold_the_same_text() throws Exception {
        for (var i = 0; i < 60; i++) queued(NOON);
        outbox.fallDue(NOON, 100);
        Callable<Integer> sender = () -> {
            var taken = 0;
            for (var round = 0; round < 40; round++) taken += sending.run(NOON, 4);
            return taken;
        };
        var taken = 0;
        try (var senders = Executors.newFixedThreadPool(3)) {
            for (var each : senders.invokeAll(List.of(sender, sender, sender))) taken += each.get();
        }

        assertEquals(60, taken);
        assertEquals(60, gateway.handed().size());
        assertEquals(60, gateway.handed().stream().map(Attempt::text).distinct().count());
    }

    @Test
    void no_more_go_in_a_day_than_the_council_wants_and_the_rest_goes_the_next_day() {
        for (var i = 0; i < 5; i++) queued(NOON);
        var sparing = sendingThrough(gateway, new DailyCap(context.getBean(TextDays.class), ShippedSurveys.all(), 3));

        assertEquals(2, sparing.run(NOON, 2));
        assertEquals(1, sparing.run(NOON, 2));
        assertEquals(0, sparing.run(NOON.plusSeconds(3600), 2));
        assertEquals(2, sparing.run(NOON.plus(Duration.ofDays(1)), 10));
        assertEquals(5, gateway.handed().size());
    }

    @Test
    void what_was_taken_up_and_went_back_untried_is_not_of_the_days_texts() {
        for (var i = 0; i < 3; i++) queued(NOON);
        gateway.answers(new Handed.NotNow(Optional.of(Duration.ofSeconds(20)), "20429"));
        var sparing = sendingThrough(gateway, new DailyCap(context.getBean(TextDays.class), ShippedSurveys.all(), 4));
        sparing.run(NOON, 10);
        sparing.run(NOON.plusSeconds(25), 10);

        assertEquals(4, gateway.handed().size());
    }

    private static SendDueTexts sendingThrough(SmsGateway gateway) {
        return sendingThrough(gateway, context.getBean(DailyCap.class));
    }

    private static SendDueTexts sendingThrough(SmsGateway gateway, DailyCap cap) {
        return new SendDueTexts(outbox, context.getBean(Preparing.class), context.getBean(Settling.class), gateway,
                new SendingHours(SendingHoursTest.TEN_TO_SEVEN), context.getBean(AskTimes.class), cap, TIMES);
    }

    private static Id invitation() {
        var id = Id.random();
        run("INSERT INTO contact.invitation VALUES (x'" + id + "', 'tayside', x'" + Id.random() + "', x'" + Id.random()
                + "', 'exit', 'exit', 1, 'en', 'OPEN', NULL, '2027-01-01', x'" + Id.random() + "', 'north', 'dundee', 'cpo')");
        return id;
    }

    private static Id queued(Instant at) {
        var invitation = invitation();
        outbox.queue(invitation, "first", at, at);
        return invitation;
    }

    private static Text text(Id invitation) {
        return outbox.find(invitation, "first").orElseThrow();
    }

    private static String stateSeenByOthers(Id invitation) {
        return read("SELECT state FROM contact.text WHERE invitation_id = x'" + invitation + "'");
    }

    private static int links() {
        return Integer.parseInt(read("SELECT COUNT(*) FROM contact.link"));
    }

    private static String read(String sql) {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(String sql) {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** In place of the invitations and people behind the texts. */
    @Factory
    @Requires(property = "sending.alone")
    static final class Alone {
        @Singleton
        @Primary
        TextWriter writer() {
            return WRITER;
        }

        @Singleton
        @Primary
        NumberStopped numberStopped() {
            return new NumberStopped() {
                @Override
                public void stopped(MobileNumber number, Instant now) {
                    STOPPED.add(number);
                }

                @Override
                public void started(MobileNumber number) {
                    STOPPED.remove(number);
                }
            };
        }
    }
}
