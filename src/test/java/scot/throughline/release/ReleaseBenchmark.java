package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.transaction.SynchronousTransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.response.Derivation;
import scot.throughline.response.Response;
import scot.throughline.response.Responses;
import scot.throughline.response.Start;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PublicKeys;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;

/** How long ten thousand blobs take to open, beside opening one blob as often and doing nothing with it. Printed: the aim is under 20 s on two cores. */
@Tag("benchmark")
class ReleaseBenchmark {
    /** Four blobs each that a quarter's release opens. */
    private static final int PEOPLE = 2_500;
    private static final int CASEHOLDERS = 50;
    private static final Quarter QUARTER = (Quarter) Period.parse("2026-27.Q1");

    @Test
    @SuppressWarnings("unchecked")
    void ten_thousand_blobs() throws SQLException {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            var responses = service.bean(Responses.class);
            service.<SynchronousTransactionManager<Connection>>bean(
                    (Class<SynchronousTransactionManager<Connection>>) (Class<?>) SynchronousTransactionManager.class).executeWrite(_ -> {
                        for (var i = 0; i < PEOPLE; i++) responses.store(responses.seal(response(service), QUARTER));
                        return true;
                    });
            close(service);
            var yardstick = opened(service);
            service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));

            var began = System.nanoTime();
            var report = service.release();
            var seconds = (System.nanoTime() - began) / 1e9;

            assertEquals(Decision.OPENED,
                    report.lines().stream().filter(line -> line.family() == Family.EXIT).findFirst().orElseThrow().decision());
            System.out.printf("Release of %,d blobs: %.1f s; opening one as often: %.1f s; ratio %.1f%n", 4 * PEOPLE, seconds, yardstick,
                    seconds / yardstick);
        }
    }

    private static Response response(RunningService service) {
        var exit = service.surveys().newest("exit").orElseThrow();
        var answers = Answers.NONE.picked("CH.HOME", "3").picked("NOW.HOME", "4").picked("X5", "4").picked("X7", "SOON");
        return new Response("anytown", Family.EXIT, exit, Derivation.derive(exit, answers, Start.UNKNOWN),
                Map.of(Kind.TEAM, "north", Kind.AREA, "town", Kind.JOURNEY_TYPE, "cpo-both"), false);
    }

    private static void close(RunningService service) throws SQLException {
        var caseholders = IntStream.range(0, CASEHOLDERS).mapToObj(_ -> Id.random()).toList();
        try (var connection = service.connect(Role.OWNER);
                var unchecked = connection.createStatement();
                var insert = connection.prepareStatement("""
                        INSERT INTO contact.invitation (id, council, touchpoint_id, journey_id, family, questionnaire, version, language, state,
                                                        period, expires_on, caseholder_id, team, area, journey_type)
                        VALUES (?, 'anytown', ?, ?, 'exit', 'exit', 1, 'en', 'CLOSED', '2026-27.Q1', '2026-06-08', ?, 'north', 'town', 'cpo-both')
                        """)) {
            unchecked.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (var i = 0; i < PEOPLE; i++) {
                for (var at = 1; at <= 3; at++) insert.setBytes(at, Id.random().bytes());
                insert.setBytes(4, caseholders.get(i % CASEHOLDERS).bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static double opened(RunningService service) {
        var batch = new Batch("anytown", Family.EXIT, Kind.ALL, QUARTER);
        var blob = service.bean(PublicKeys.class).seal(batch, new byte[4096]);
        var opener = service.privateKeys().opener(batch).orElseThrow();
        var began = System.nanoTime();
        for (var i : IntStream.range(0, 4 * PEOPLE).boxed().toList())
            assertEquals(true, opener.open(blob).isPresent(), () -> "the " + i + "th");
        return (System.nanoTime() - began) / 1e9;
    }
}
