package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.answering.Came.Finished;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.Invited.Queued;
import scot.throughline.response.Response;
import scot.throughline.response.Responses;
import scot.throughline.response.Sealed;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;
import scot.throughline.survey.Language;

/**
 * How many people can press Send in a second, beside how often the same rows can be inserted bare, in the same run, on as many connections. Rounds
 * take turns, so that a machine that slows down slows down both; the median of each is what counts. Printed, never asserted: inserts wait for the disk
 * and sealing for a processor, so on a machine that others use the two do not compare.
 */
@Tag("benchmark")
class SubmitBenchmark {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int EACH = 120;
    private static final double LEAST_OVER_HTTP = 0.15;
    private static final double LEAST_WITHOUT_HTTP = 0.5;

    private RunningService service;
    private Scenario scenario;
    private Actor worker;

    @Test
    void sending_answers_beside_bare_inserts_of_the_same_bytes() throws Exception {
        try (var running = RunningService.at("2026-05-11T10:00:00Z")) {
            service = running;
            scenario = new Scenario(running);
            worker = scenario.worker("north");
            var bare = new ArrayList<Double>();
            var transaction = new ArrayList<Double>();
            var whole = new ArrayList<Double>();
            var http = new ArrayList<Double>();
            var model = lastScreen();
            var rows = rowsOfOneResponse();
            for (var round = 0; round <= ROUNDS; round++) {
                var bareNow = bareInserts(rows);
                var transactionNow = transactions(seats(model));
                var wholeNow = wholeSends(seats(model), model);
                var httpNow = overHttp(seats(model), model);
                if (round == 0) continue; // warming up
                bare.add(bareNow);
                transaction.add(transactionNow);
                whole.add(wholeNow);
                http.add(httpNow);
            }
            var withoutHttp = median(transaction) / median(bare);
            var overHttp = median(http) / median(bare);
            System.out.printf("""

                    Sending answers, a second, on %d connections (median of %d rounds of %d):
                      bare inserts of the same bytes  %5.0f
                      the transaction of one Send     %5.0f   %.2f of bare, at least %.2f
                      with the reading and sealing    %5.0f   %.2f of bare
                      over HTTP                       %5.0f   %.2f of bare, at least %.2f
                    %n""", CONNECTIONS, ROUNDS, EACH, median(bare), median(transaction), withoutHttp, LEAST_WITHOUT_HTTP, median(whole),
                    median(whole) / median(bare),
                    median(http), overHttp, LEAST_OVER_HTTP);
        }
    }

    /** A check-in at its last screen, to copy. */
    private record Last(Draft draft, int screen) {}

    private Last lastScreen() {
        var phone = scenario.personInvitedTo("exit", worker).starts().skipsToTheEnd();
        var draft = service.bean(Drafts.class).find(LinkToken.parse(phone.token()).orElseThrow(), Scotland.dayOf(service.now()))
                .orElseThrow();
        return new Last(draft, Integer.parseInt(phone.path().replaceAll("\\D", "")));
    }

    /** So many people who have answered everything and have their thumb on Send. */
    private List<Seat> seats(Last last) throws SQLException {
        var exit = service.surveys().council().touchpoint("exit").orElseThrow();
        var seats = new ArrayList<Seat>();
        try (var connection = service.connect(Role.OWNER);
                var link = connection.prepareStatement(
                        "INSERT INTO contact.link (lookup, council, invitation_id, expires_at) VALUES (?, 'anytown', UNHEX(?), '2026-06-30')");
                var tidying = connection.createStatement()) {
            for (var i = 0; i < EACH; i++) {
                var invited = (Queued) service.bean(Invitations.class).invite(scenario.person(worker, "cpo-supervision"), exit, worker,
                        service.now());
                var seat = Seat.takenFor(LinkToken.random(), Language.ENGLISH, false);
                link.setBytes(1, seat.token().lookup());
                link.setString(2, invited.invitation().toString());
                link.executeUpdate();
                var draft = last.draft();
                service.bean(Drafts.class).keep(seat.token(),
                        new Draft(seat.session(), draft.touched(), draft.firstScreen(), draft.keepToCompare(), draft.answers()),
                        Scotland.dayOf(service.now()));
                seats.add(seat);
            }
            // Numbers for drama are a thousand; here they serve more people than that, none of whom is texted.
            tidying.executeUpdate("UPDATE contact.person SET mobile_hash = RANDOM_BYTES(32)");
            tidying.executeUpdate("DELETE FROM contact.text");
        }
        return seats;
    }

    private double bareInserts(List<Row> rows) throws Exception {
        var open = new ConcurrentLinkedQueue<Connection>();
        for (var i = 0; i < CONNECTIONS; i++) open.add(service.connect(Role.WEB));
        try {
            for (var connection : open) connection.setAutoCommit(false);
            return perSecond(IntStream.range(0, EACH).<Callable<Object>>mapToObj(i -> () -> {
                var connection = open.remove();
                insert(connection, rows);
                open.add(connection);
                return i;
            }).toList());
        } finally {
            for (var connection : open) connection.close();
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var row : rows) {
                insert.setBytes(1, Id.random().bytes());
                insert.setString(2, "anytown");
                insert.setString(3, "exit");
                insert.setString(4, row.kind());
                insert.setString(5, row.period());
                insert.setBytes(6, row.enc());
                insert.setBytes(7, row.ciphertext());
                insert.setBytes(8, row.tag());
                insert.executeUpdate();
            }
        }
        connection.commit();
    }

    /** One row of the pool, as the account that may read it sees it. */
    private record Row(String kind, String period, byte[] enc, byte[] ciphertext, byte[] tag) {}

    /** Those of somebody's who sends now: one of each kind, as the exit has one box of words. */
    private List<Row> rowsOfOneResponse() throws SQLException {
        scenario.personInvitedTo("exit", worker).starts().answersAll(question -> List.of());
        try (var connection = service.connect(Role.RELEASE);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT kind, period, enc, ciphertext, tag FROM intake.pool WHERE family = 'exit'")) {
            var rows = new HashMap<String, Row>();
            while (found.next())
                rows.put(found.getString(1),
                        new Row(found.getString(1), found.getString(2), found.getBytes(3), found.getBytes(4), found.getBytes(5)));
            return List.copyOf(rows.values());
        }
    }

    /** What is done between BEGIN and COMMIT, of answers that were sealed before: the link closed, the rows added, the draft dropped. */
    private double transactions(List<Seat> seats) throws Exception {
        var quarter = Quarter.of(Scotland.dayOf(service.now()));
        var invitations = service.bean(Invitations.class);
        var responses = service.bean(Responses.class);
        var drafts = service.bean(Drafts.class);
        TransactionOperations<?> begin = service.bean(ApplicationContext.class).getBean(TransactionOperations.class,
                Qualifiers.byName("default"));
        var response = new Response("anytown", Family.EXIT, service.surveys().newest("exit").orElseThrow(), Answers.NONE, Map.of(), false);
        return perSecond(seats.stream().map(seat -> new SealedSend(seat, responses.seal(response, quarter)))
                .<Callable<Object>>map(send -> () -> inOne(begin, () -> {
                    assertTrue(invitations.close(send.seat().token().lookup(), quarter, service.now()));
                    responses.store(send.sealed());
                    drafts.forget(send.seat().token());
                })).toList());
    }

    private static <T> boolean inOne(TransactionOperations<T> transaction, Runnable doing) {
        return transaction.executeWrite(_ -> {
            doing.run();
            return true;
        });
    }

    /** Somebody's answers, sealed. */
    private record SealedSend(Seat seat, Sealed sealed) {}

    private double wholeSends(List<Seat> seats, Last last) throws Exception {
        var answering = service.bean(Answering.class);
        var form = Form.parse("skip=yes");
        return perSecond(seats.stream().<Callable<Object>>map(
                seat -> () -> assertInstanceOf(Finished.class, answering.take(seat, last.screen(), form, service.now()))).toList());
    }

    private double overHttp(List<Seat> seats, Last last) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return perSecond(seats.stream().<Callable<Object>>map(seat -> () -> {
                var answer = client.send(HttpRequest.newBuilder(service.url().resolve("/check-in/" + last.screen()))
                        .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", "__Host-s=" + seat.cookie())
                        .POST(BodyPublishers.ofString("skip=yes")).build(), BodyHandlers.discarding());
                assertEquals("/thank-you", answer.headers().firstValue("Location").orElse("" + answer.statusCode()));
                return answer;
            }).toList());
        }
    }

    private static double perSecond(List<Callable<Object>> doings) throws Exception {
        try (var hands = Executors.newFixedThreadPool(CONNECTIONS)) {
            var began = System.nanoTime();
            for (var done : hands.invokeAll(doings)) done.get();
            return doings.size() * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
    }
}
