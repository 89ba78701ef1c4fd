package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.survey.Family;

/**
 * Set up: twelve people's answers wait in each family. Attack: somebody with every right in the database, but no key, changes the pool, each family's
 * in another way. Pass: the batch stays shut, the release says that somebody must look into it, and nothing was opened, counted or thrown away.
 */
@Tag("slow")
class PoolTamperingTest {
    private static final List<Family> FAMILIES = List.of(Family.REVIEW_START, Family.REVIEW_LATER, Family.PULSE, Family.EXIT);

    /** What can be done with a pool by SQL alone. */
    private enum Tampering {
        COPIED("""
                INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
                SELECT RANDOM_BYTES(16), council, family, kind, period, enc, ciphertext, tag
                  FROM intake.pool
                 WHERE family = '%1$s' AND kind = 'ALL'
                 LIMIT 1
                """),
        MADE_UP("""
                INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
                SELECT RANDOM_BYTES(16), council, family, kind, period, RANDOM_BYTES(32), ciphertext, RANDOM_BYTES(32)
                  FROM intake.pool
                 WHERE family = '%1$s' AND kind = 'ALL'
                 LIMIT 1
                """),
        TAKEN_OUT("DELETE FROM intake.pool WHERE family = '%1$s' AND kind = 'ALL' LIMIT 1"),
        TAKEN_OUT_OF_A_BREAKDOWN(
                "DELETE FROM intake.pool WHERE family = '%1$s' AND kind = 'TEAM' LIMIT 1"),
        MOVED_TO_ANOTHER_KIND(
                "UPDATE intake.pool SET kind = 'AREA' WHERE family = '%1$s' AND kind = 'TEAM' LIMIT 1"),
        KINDS_SWAPPED("""
                UPDATE intake.pool
                   SET kind = IF(kind = 'TEAM', 'AREA', 'TEAM')
                 WHERE family = '%1$s' AND kind IN ('TEAM', 'AREA')
                """),
        MOVED_TO_ANOTHER_PERIOD(
                "UPDATE intake.pool SET period = '2026-27.Q2' WHERE family = '%1$s' AND kind = 'ALL' LIMIT 1"),
        MOVED_TO_ANOTHER_FAMILY(
                "UPDATE intake.pool SET family = 'open' WHERE family = '%1$s' AND kind = 'ALL' LIMIT 1"),
        TAG_OF_ANOTHER(
                """
                UPDATE intake.pool
                   SET tag = (SELECT tag FROM (SELECT tag FROM intake.pool WHERE family = '%1$s' AND kind = 'ALL' ORDER BY pid DESC LIMIT 1) x)
                 WHERE family = '%1$s' AND kind = 'ALL'
                 ORDER BY pid
                 LIMIT 1
                """),
        CONTENT_OF_ANOTHER("""
                UPDATE intake.pool mine
                  JOIN (SELECT enc, ciphertext, tag FROM intake.pool WHERE family = '%1$s' AND kind = 'ALL' ORDER BY pid DESC LIMIT 1) other
                   SET mine.enc = other.enc, mine.ciphertext = other.ciphertext, mine.tag = other.tag
                 WHERE mine.pid = (SELECT MIN(pid) FROM (SELECT pid FROM intake.pool WHERE family = '%1$s' AND kind = 'ALL') x)
                """),
        NEW_ID("UPDATE intake.pool SET pid = RANDOM_BYTES(16) WHERE family = '%1$s' AND kind = 'ALL' LIMIT 1"),
        ONE_BIT("""
                UPDATE intake.pool
                   SET ciphertext = INSERT(ciphertext, 1, 1, CHAR(ASCII(ciphertext) ^ 1))
                 WHERE family = '%1$s' AND kind = 'JOURNEY_TYPE'
                 LIMIT 1
                """);

        private final String sql;

        Tampering(String sql) {
            this.sql = sql;
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatever_is_done_to_the_pool_by_sql_opens_nothing_and_is_said_to_be_broken(List<Tampering> tamperings) {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            twelvePeopleAnswerEverything(new Scenario(service));
            for (var i = 0; i < tamperings.size(); i++)
                assertTrue(Sql.change(service, tamperings.get(i).sql, FAMILIES.get(i).key()) > 0, tamperings.get(i)::name);
            var blobs = Sql.count(service, "intake.pool");

            service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));
            var report = service.release();
            assertTrue(report.broken());
            for (var i = 0; i < tamperings.size(); i++) {
                var family = FAMILIES.get(i);
                var line = report.lines().stream().filter(each -> each.family() == family).findFirst().orElseThrow();
                assertEquals(Decision.HELD, line.decision(), tamperings.get(i) + ": " + line);
                assertTrue(line.broken(), tamperings.get(i) + ": " + line);
            }
            assertEquals(blobs, Sql.count(service, "intake.pool"));
            assertEquals(0, Sql.count(service, "report.answer_count"));
        }
    }

    /** As many at a time as there are families: they are released apart. */
    static Stream<List<Tampering>> whatever_is_done_to_the_pool_by_sql_opens_nothing_and_is_said_to_be_broken() {
        var all = Arrays.asList(Tampering.values());
        return IntStream.range(0, all.size() / FAMILIES.size())
                .mapToObj(i -> all.subList(i * FAMILIES.size(), (i + 1) * FAMILIES.size()));
    }

    private static void twelvePeopleAnswerEverything(Scenario scenario) {
        var workers = scenario.fourWorkers();
        for (var i = 0; i < 12; i++) {
            var worker = workers.get(i % workers.size());
            var journey = scenario.person(worker, "cpo-supervision");
            for (var touchpoint : List.of("induction", "review-6m", "pulse", "exit"))
                scenario.invited(journey, touchpoint, worker).starts().answersAll(question -> List.of());
        }
    }
}
