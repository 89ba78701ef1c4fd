package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.seal.DraftLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.ShippedSurveys;

/** Each attack on the store it is made for: one that finds nothing anywhere proves nothing. */
class AttacksTest {
    private static final Words WORDS = Words.of(ShippedSurveys.all());
    private static final Instant NOON = Instant.parse("2026-05-11T12:00:00Z");

    private final Random chance = new Random(7);

    @Test
    void an_answer_is_read_as_two_columns_as_one_of_its_name_and_written_out() {
        var expected = Map.of("CH.HOME", "3");
        assertEquals(expected, WORDS.read(row("intake.a", "id", id(), "question", "CH.HOME", "answer", "3")));
        assertEquals(expected, WORDS.read(row("intake.a", "id", id(), "ch_home", "3")));
        assertEquals(expected, WORDS.read(row("intake.a", "id", id(), "said", "exit/1\nnorth\nCH.HOME=3")));
        assertEquals(Map.of("CH.HOME", "3", "WORSE", "BODY,MIND"),
                WORDS.read(row("intake.a", "id", id(), "said", "{\"CH.HOME\":[\"3\"],\"WORSE\":[\"MIND\",\"BODY\"]}")));
        assertEquals(Map.of(), WORDS.read(row("intake.pool", "pid", id(), "kind", "ALL", "ciphertext", random(4_000))));
    }

    @Test
    void a_count_is_no_answer_and_a_row_with_an_id_or_a_twin_is_one() {
        var count = row("report.answer_count", "family", "exit", "question", "CH.HOME", "answer", "3", "n", "12");
        assertEquals(List.of(), new Plaintext().on(holding(count), WORDS).readable());
        assertEquals(List.of("2 rows of report.answer_count"), new Plaintext().on(holding(count, count), WORDS).readable());
        assertEquals(List.of("1 rows of report.a"),
                new Plaintext().on(holding(row("report.a", "id", id(), "question", "CH.HOME", "answer", "3")), WORDS).readable());
    }

    @Test
    void words_labels_statements_and_lines_are_read_too() {
        var evidence = new Evidence(Map.of(), List.of(new Transaction(NOON, List.of(), List.of("INSERT INTO x VALUES ('CH.HOME=3')"))),
                List.of(new LogLine("access.log", "GET /check-in/4 200"), new LogLine("access.log", "GET /thank-you 200")), List.of(),
                Set.of());
        assertEquals(2, new Plaintext().on(evidence, WORDS).readable().size());
        assertTrue(WORDS.canBeRead(row("intake.a", "id", id(), "label", "north")));
        assertTrue(WORDS.canBeRead(row("intake.a", "id", id(), "box", "My worker is called Sam")));
    }

    @Test
    void a_shared_value_joins_even_hashed_and_a_batch_does_not() throws NoSuchAlgorithmException {
        var invitation = id();
        var person = row("contact.invitation", "id", invitation, "state", "CLOSED", "family", "review-start", "period", "2026-27.Q1");
        var hash = Value.of(MessageDigest.getInstance("SHA-256").digest(bytes(invitation))).bytes();
        var joined = new SharedValues().on(holding(person, row("intake.a", "ref", hash, "CH.HOME", "3")), WORDS);
        assertEquals(List.of("1 rows of intake.a with contact.invitation"), joined.joinable());
        assertEquals("3", joined.guesses().get(new Asked(new Value(invitation).hex(), "CH.HOME")));
        assertEquals(List.of(),
                new SharedValues()
                        .on(holding(person, row("intake.pool", "pid", id(), "family", "review-start", "period", "2026-27.Q1")), WORDS)
                        .joinable());
    }

    @Test
    void ids_with_a_clock_in_front_keep_the_order_and_random_ones_in_their_own_order_none() {
        var clocked = IntStream.range(0, 20).mapToObj(i -> row("intake.a", "id", "\u0001\u009a\u0000" + (char) i + random(12))).toList();
        assertEquals(1, new RowOrder().on(holding(clocked.toArray(Row[]::new)), WORDS).joinable().size());
        var random = Stream.generate(this::id).limit(20).sorted().map(id -> row("intake.a", "id", id)).toList();
        assertEquals(List.of(), new RowOrder().on(holding(random.toArray(Row[]::new)), WORDS).joinable());
    }

    @Test
    void a_transaction_links_ciphertext_and_what_keeps_its_id_can_be_followed() {
        var pid = id();
        var invitation = row("contact.invitation", "id", id());
        var sealed = row("intake.pool", "pid", pid, "period", "2026-27.Q1", "ciphertext", random(99));
        var peeled = row("intake.pool", "pid", pid, "period", "2026-27", "ciphertext", random(50));
        var log = List.of(new Transaction(NOON, List.of(invitation, sealed), List.of()));
        var linked = new BinlogGrouping().on(Evidence.of(List.of(sealed), log, List.of(), List.of()), WORDS);
        assertEquals(List.of(), linked.joinable());
        assertEquals(1, linked.linked());
        assertEquals(1, new BinlogGrouping().on(Evidence.of(List.of(peeled), log, List.of(), List.of()), WORDS).joinable().size());
    }

    @Test
    void a_count_that_moves_with_one_person_gives_their_answer_away() {
        var log = List.of(new Transaction(NOON, List.of(row("contact.invitation", "id", id()),
                row("report.answer_count", "question", "CH.HOME", "answer", "3", "n", "4")), List.of()));
        assertEquals(1, new BinlogGrouping().on(Evidence.of(List.of(), log, List.of(), List.of()), WORDS).joinable().size());
    }

    @Test
    void a_dated_answer_belongs_to_the_one_who_came_then() {
        var link = LinkToken.random();
        var invitation = id();
        var known = row("contact.link", "lookup", Value.of(link.lookup()).bytes(), "invitation_id", invitation);
        var answer = row("intake.a", "id", id(), "CH.HOME", "3", "sent_at", "2026-05-11 12:00:20");
        var line = new LogLine("access.log", "10.0.0.1 [11/May/2026:13:00:00 +0100] \"GET /" + link.letters() + "\"");
        var found = new Timing().on(Evidence.of(List.of(known, answer), List.of(), List.of(line), List.of()), WORDS);
        assertEquals(1, found.joinable().size());
        assertEquals("3", found.guesses().get(new Asked(new Value(invitation).hex(), "CH.HOME")));
    }

    @Test
    void a_link_in_a_log_opens_a_draft_that_no_key_of_a_service_locks_and_the_binary_log_still_holds() {
        var link = LinkToken.random();
        var invitation = id();
        var locked = DraftLock.byLinksAlone().lock(link, "{\"picked\":{\"CH.HOME\":[\"3\"]}}".getBytes(UTF_8));
        var draft = row("intake.draft", "did", Value.of(locked.did()).bytes(), "nonce", Value.of(locked.nonce()).bytes(), "ciphertext",
                Value.of(locked.ciphertext()).bytes());
        var known = row("contact.link", "lookup", Value.of(link.lookup()).bytes(), "invitation_id", invitation);
        var log = List.of(new Transaction(NOON, List.of(draft), List.of()));
        var text = new LogLine("texts.jsonl", "{\"body\":\"Tell us: http://localhost:8080/" + link.letters() + "\"}");
        var found = new LoggedLinks().on(Evidence.of(List.of(known), log, List.of(text), List.of()), WORDS);
        assertEquals(1, found.readable().size());
        assertEquals("3", found.guesses().get(new Asked(new Value(invitation).hex(), "CH.HOME")));
    }

    @Test
    void one_longer_box_and_one_row_more_are_seen() {
        var short1 = row("intake.pool", "pid", id(), "kind", "TEXT", "ciphertext", random(100));
        var longer = row("intake.pool", "pid", id(), "kind", "TEXT", "ciphertext", random(101));
        assertEquals(1, new Lengths().on(holding(short1, longer), WORDS).readable().size());
        var log = Stream.of(1, 2).map(rows -> new Transaction(NOON, Stream.concat(Stream.of(row("contact.invitation", "id", id())),
                Stream.generate(() -> row("intake.pool", "pid", id(), "kind", "TEXT", "ciphertext", random(100))).limit(rows)).toList(),
                List.of()))
                .toList();
        assertEquals(1, new Lengths().on(Evidence.of(List.of(), log, List.of(), List.of()), WORDS).readable().size());
    }

    @Test
    void sql_of_dumps_and_of_binary_logs_is_read_as_rows() {
        var dump = """
                -- Host: localhost    Database: intake
                /*!40101 SET NAMES utf8mb4 */;
                USE `intake`;
                CREATE TABLE `a` (
                  `id` binary(4) NOT NULL,
                  `said` varchar(20) DEFAULT NULL,
                  PRIMARY KEY (`id`)
                ) ENGINE=InnoDB;
                INSERT INTO `a` VALUES (_binary 'a\\'\\0;','it''s'),(0x61626364,NULL);
                """;
        assertEquals(List.of(row("intake.a", "id", "a'\0;", "said", "it's"), row("intake.a", "id", "abcd")),
                new SqlText("", new LinkedHashMap<>()).read(dump).rows());
        assertEquals(List.of(row("contact.invitation", "state", "OPEN", "lookup", "abcd"), row("intake.draft", "did", "xyz")),
                new SqlText("contact", new LinkedHashMap<>())
                        .read("UPDATE contact.invitation SET n = n + 1 WHERE state = 'OPEN' AND id = (SELECT i"
                                + " FROM link WHERE lookup = x'61626364'); DELETE FROM intake.draft WHERE did = _binary'xyz'")
                        .rows());
    }

    @Test
    void guessing_the_commonest_answer_is_no_better_than_guessing_and_being_right_is() {
        var truth = new LinkedHashMap<Asked, String>();
        for (var i = 0; i < 20; i++) truth.put(new Asked("person " + i, "CH.HOME"), i % 3 == 0 ? "1" : "3");
        var commonest = new LinkedHashMap<>(truth);
        commonest.replaceAll((asked, answer) -> "3");
        assertEquals(new Score(20, 13, 13, 0, 0), Score.of(commonest, truth));
        assertFalse(Score.of(commonest, truth).beatsGuessing());
        assertEquals(new Score(20, 20, 13, 7, 0), Score.of(truth, truth));
        assertEquals(1 / 128.0, Score.of(truth, truth).chance(), 1e-12);
        assertTrue(Score.of(truth, truth).beatsGuessing());
        assertEquals(176 / 1024.0, new Score(0, 0, 0, 7, 3).chance(), 1e-12, "7 or more of 10: 120 + 45 + 10 + 1 of 1,024");
        assertEquals(1, new Score(0, 0, 0, 0, 0).chance());
        assertTrue(new Score(0, 0, 0, 2_000, 1_000).beatsGuessing(), "and of thousands");
    }

    private static Evidence holding(Row... rows) {
        return Evidence.of(List.of(rows), List.of(), List.of(), List.of());
    }

    private static Row row(String table, String... columnsAndValues) {
        var values = new LinkedHashMap<String, Value>();
        for (var i = 0; i < columnsAndValues.length; i += 2) values.put(columnsAndValues[i], new Value(columnsAndValues[i + 1]));
        return new Row(table, values);
    }

    private String id() {
        return random(16);
    }

    private String random(int length) {
        var bytes = new byte[length];
        chance.nextBytes(bytes);
        return Value.of(bytes).bytes();
    }

    private static byte[] bytes(String value) {
        return value.getBytes(ISO_8859_1);
    }
}
