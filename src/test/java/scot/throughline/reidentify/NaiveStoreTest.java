package scot.throughline.reidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.database.Id;
import scot.throughline.database.LoggingServer;
import scot.throughline.survey.ShippedSurveys;

/** What this service would be if it had been built as most are: answers in clear, under random ids, without any time beside them. */
@Tag("slow")
class NaiveStoreTest {
    private static final int PEOPLE = 40;
    private static final List<String> QUESTIONS = List.of("CH.HOME", "CH.ALC", "CH.WORK");
    private static final Words WORDS = Words.of(ShippedSurveys.all());

    private final Random chance = new Random(1);
    private final Map<Asked, String> truth = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"MIXED", "ROW"})
    void random_ids_and_no_times_do_not_keep_its_answers_from_whoever_holds_the_binary_log(String format) throws IOException, SQLException {
        try (var server = LoggingServer.start(home(), format)) {
            fill(server, "id BINARY(16) NOT NULL PRIMARY KEY");
            var evidence = evidence(server);
            var report = Report.of(evidence, WORDS, truth);

            assertTrue(report.foundSomething());
            var log = new BinlogGrouping().on(evidence, WORDS);
            assertEquals(List.of(PEOPLE * QUESTIONS.size() + " rows that can be read came in a transaction of one person"), log.joinable());
            assertEquals(new Score(PEOPLE * QUESTIONS.size(), PEOPLE * QUESTIONS.size(), Score.of(log.guesses(), truth).blindlyRight(),
                    Score.of(log.guesses(), truth).better(), 0), Score.of(log.guesses(), truth));
            assertTrue(Score.of(log.guesses(), truth).beatsGuessing());
            assertEquals(List.of("120 rows of intake.answer", "120 rows in the binary log of intake.answer"),
                    new Plaintext().on(evidence, WORDS).readable());
            assertFalse(Score.of(new RowOrder().on(evidence, WORDS).guesses(), truth).beatsGuessing(), "its key puts rows in no order");
            assertTrue(Stream.of("CH.HOME", truth.keySet().iterator().next().invitation())
                    .noneMatch(said -> String.join("\n", report.lines()).contains(said)), "a report tells where, not what or who");
        }
    }

    @Test
    void a_table_without_a_primary_key_lies_in_the_order_in_which_people_came() throws IOException, SQLException {
        var holdings = new Holdings();
        var server = LoggingServer.start(home(), "MIXED");
        try (server) {
            fill(server, "id BINARY(16) NOT NULL");
            holdings.with(server.server());
            var order = new RowOrder().on(evidence(server), WORDS);
            assertEquals(1, order.joinable().size());
            var score = Score.of(order.guesses(), truth);
            assertEquals(score.guesses(), score.right());
            assertTrue(score.beatsGuessing());
        }
        holdings.withFiles(server.files().resolve("intake"));
        assertEquals(List.of("120 rows of intake.answer", "1 files of tables with rows of one response"),
                new Plaintext().on(holdings.evidence(), WORDS).readable(), "and its file says so too, once it is written");
    }

    private void fill(LoggingServer server, String id) throws SQLException {
        try (var owner = server.asOwner(); var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE contact.invitation (id BINARY(16) NOT NULL PRIMARY KEY, state VARCHAR(8) NOT NULL)");
            statement.execute("CREATE TABLE intake.answer (" + id + ", question VARCHAR(32) NOT NULL, answer VARCHAR(32) NOT NULL)");
            var people = IntStream.range(0, PEOPLE).mapToObj(_ -> Id.random()).toList();
            for (var person : people) execute(owner, "INSERT INTO contact.invitation (id, state) VALUES (?, 'OPEN')", person.bytes());
            owner.setAutoCommit(false);
            for (var person : people) answer(owner, person);
        }
    }

    private void answer(Connection owner, Id person) throws SQLException {
        execute(owner, "UPDATE contact.invitation SET state = 'CLOSED' WHERE id = ?", person.bytes());
        for (var question : QUESTIONS) {
            var answer = List.of("1", "2", "2", "3", "NEVER").get(chance.nextInt(5));
            truth.put(new Asked(person.toString(), question), answer);
            execute(owner, "INSERT INTO intake.answer (id, question, answer) VALUES (?, ?, ?)", Id.random().bytes(), question, answer);
        }
        owner.commit();
    }

    private static void execute(Connection owner, String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private static Evidence evidence(LoggingServer server) throws IOException, SQLException {
        var holdings = new Holdings().with(server.server());
        for (var log : server.binaryLogs()) holdings.withBinaryLog(log);
        return holdings.evidence();
    }

    private static Path home() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "naive-").toAbsolutePath();
    }
}
