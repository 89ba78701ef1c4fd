package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import scot.throughline.calendar.Period;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.help.HelpRequests;
import scot.throughline.help.Wanted;
import scot.throughline.people.Journeys;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.LockedColumn;
import scot.throughline.seal.PoolTag;
import scot.throughline.seal.Rotation;
import scot.throughline.seal.ServiceKey;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Family;

/** The commands about keys, typed while the service runs. */
class KeysTest {
    private static final Batch EXITS = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q1"));
    private static final Batch NEXT = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2027-28.Q2"));

    private static RunningService service;
    private static Scenario scenario;
    private static Environment environment;
    private static Path mount;
    private static Path stick;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        mount = service.home().resolve("custodian");
        stick = service.home().resolve("stick/custodian.key");
        environment = on("2026-05-11T10:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_value_locked_with_a_rotated_key_is_found_and_no_encrypted_column_is_forgotten() throws SQLException {
        var encrypted = new TreeSet<String>();
        try (var connection = service.connect(Role.OWNER); var query = connection.createStatement(); var found = query.executeQuery("""
                SELECT CONCAT(table_schema, '.', table_name, '.', column_name)
                  FROM information_schema.columns
                 WHERE table_schema IN ('contact', 'desk') AND data_type IN ('varbinary', 'mediumblob')
                """)) {
            while (found.next()) encrypted.add(found.getString(1));
        }
        var rotated = new TreeSet<String>();
        for (var column : LockedColumn.values()) rotated.add(column.toString());
        assertEquals(rotated, encrypted);
    }

    @Test
    void phone_is_rotated_beside_the_running_service_and_goes_on_where_it_was_stopped() throws Exception {
        var worker = scenario.worker("north");
        var people = new ArrayList<Id>();
        for (var i = 0; i < 5; i++) people.add(scenario.person(worker, "cpo-supervision"));
        service.bean(HelpRequests.class).ask(people.getFirst(), new Wanted.CallBack(Wanted.Time.values()[0]), service.now());
        var numbers = numbers(people);

        var rotation = environment.keys().service().rotation(ServiceKey.PHONE);
        rotation.begin();
        try (var connection = service.connect(Role.WEB)) {
            var stopped = new Relocking(connection, rotation, 2);
            stopped.some(LockedColumn.PERSON_MOBILE, new byte[16]); // … and the machine stops
            assertEquals(2, stopped.relocked());
        }
        assertEquals(numbers, numbers(people), "some lie under the new key now and some under the old one");
        people.add(scenario.person(worker, "cpo-supervision"));

        var said = typed(new RotateKey(environment, Duration.ZERO), "phone");
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("that was stopped") && !said.words().contains("neither"), said.words());
        assertFalse(Files.exists(service.home().resolve("keys/service/column-previous.key")));
        assertEquals(numbers, numbers(people.subList(0, 5)));
        assertEquals(0, typed(new RotateKey(environment, Duration.ZERO), "phone").code(), "and once more from the start");
        assertEquals(numbers, numbers(people.subList(0, 5)));
        assertTrue(record().contains("KEY_ROTATED column.key") && record().contains("KEY_DESTROYED column-previous.key"),
                record().toString());
    }

    @Test
    void a_value_that_is_changed_at_the_same_moment_is_left_as_it_was_changed() throws Exception {
        var person = scenario.person(scenario.worker("north"), "cpo-supervision");
        var rotation = environment.keys().service().rotation(ServiceKey.CAPSULE);
        rotation.begin();
        try (var connection = service.connect(Role.WEB); var other = service.connect(Role.WEB); var forgets = other.createStatement()) {
            other.setAutoCommit(false);
            forgets.executeUpdate("UPDATE contact.journey SET locked_secret = NULL WHERE id = X'" + person + "'");
            var relocking = CompletableFuture.supplyAsync(() -> relocked(connection, rotation));
            while (!waits(other) && !relocking.isDone()) Thread.onSpinWait();
            assertFalse(relocking.isDone(), "it has read the old value, and its new one waits for this to be committed");
            other.commit();
            relocking.join();
        }
        assertTrue(service.bean(Journeys.class).lockedSecret(person).isEmpty());
        assertEquals(0, typed(new RotateKey(environment, Duration.ZERO), "capsule").code());
    }

    /** Whether another connection of the same account is at an update, which waits for what this one has not committed. */
    private static boolean waits(Connection committing) {
        try (var query = committing.createStatement();
                var found = query.executeQuery("SELECT 1 FROM information_schema.processlist WHERE info LIKE 'UPDATE contact.journey%'")) {
            return found.next();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_tag_is_rotated_and_the_one_before_kept_as_long_as_an_answer_bears_it() throws SQLException {
        anAnswerWaits();
        assertEquals(0, typed(new RotateKey(environment, Duration.ZERO), "tag").code());
        assertTrue(typed(new RotateKey(environment, Duration.ZERO), "tag").words().contains("tag-previous"));
        var refused = typed(new DestroyKey(environment), "tag-previous", "--yes");
        assertEquals(1, refused.code());
        assertTrue(refused.words().contains("bear the tag from before"), refused.words());

        try (var connection = service.connect(Role.OWNER); var empties = connection.createStatement()) {
            empties.executeUpdate("DELETE FROM intake.pool");
        }
        var destroyed = typed(new DestroyKey(environment), "tag-previous", "--yes");
        assertEquals(0, destroyed.code(), destroyed.words());
    }

    @Test
    void the_key_that_hashes_is_never_rotated_and_says_why() {
        var said = typed(new RotateKey(environment, Duration.ZERO), "hash");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("cannot be hashed again"), said.words());
    }

    /** The drill of keys.md, step by step. */
    @Test
    void the_drill() throws IOException, SQLException {
        var later = on("2026-08-11T10:00:00Z");
        assertEquals(0, typed(new AppointCustodian(later), "--key", stick.toString()).code());
        var made = typed(new MakeKeys(later));
        assertEquals(0, made.code(), made.words());
        assertTrue(made.words().contains("copies made for the second custodian"), made.words());
        assertTrue(record().contains("KEYS_MADE pool keys to 2027-28.Q2"), record().toString());
        var listed = typed(new ListKeys(later));
        assertEquals(0, listed.code(), listed.words());
        assertTrue(listed.words().contains(NEXT.name()) && listed.words().contains("sealed copy"), listed.words());
        keepsNothingSecret(listed);

        // 1. The machine is lost; its keys come back with the custodian's folder and the custodian's own key.
        Files.delete(later.keys().privateKeys().file(NEXT));
        var lost = typed(new ListKeys(later));
        assertEquals(1, lost.code());
        assertTrue(lost.words().contains(NEXT.name() + " is lost"), lost.words());
        assertEquals(0, typed(new RestoreKeys(later), "--key", stick.toString()).code());
        assertEquals(0, typed(new ListKeys(later)).code());
        assertTrue(record().contains("KEY_RESTORED " + NEXT.name()));

        // 2. A key is destroyed here and there, and no copy brings it back; the mount is away meanwhile.
        var away = Files.move(mount, service.home().resolve("away"));
        assertEquals(1, typed(new DestroyKey(later), NEXT.name()).code(), "not without being sure");
        assertTrue(typed(new DestroyKey(later), NEXT.name(), "--yes").words().contains("--answers-are-lost"), "its period is not over");
        var destroyed = typed(new DestroyKey(later), NEXT.name(), "--yes", "--answers-are-lost");
        assertTrue(destroyed.code() == 0 && destroyed.words().contains("still with the second custodian"), destroyed.words());
        assertTrue(typed(new ListKeys(later)).words().contains("still to destroy"));
        Files.move(away, mount);
        assertFalse(typed(new ListKeys(later)).words().contains("still with the second custodian"));
        assertFalse(Files.exists(mount.resolve(NEXT.name() + ".sealed")));
        assertEquals(0, typed(new RestoreKeys(later), "--key", stick.toString()).code());
        assertTrue(later.keys().privateKeys().isDestroyed(NEXT) && !later.keys().privateKeys().has(NEXT));
        assertTrue(record().contains("KEY_DESTROYED " + NEXT.name()));
    }

    @Test
    void a_key_is_not_destroyed_while_answers_wait_for_it() throws SQLException {
        anAnswerWaits();
        var refused = typed(new DestroyKey(on("2026-07-01T10:00:00Z")), EXITS.name(), "--yes");
        assertEquals(1, refused.code());
        assertTrue(refused.words().contains("Answers wait that only " + EXITS.name() + " opens"), refused.words());
        assertTrue(service.privateKeys().has(EXITS));
    }

    /** Somebody's answer, marked by the running service. */
    private static void anAnswerWaits() throws SQLException {
        var pid = Id.random().bytes();
        var blob = environment.keys().publicKeys().seal(EXITS, new byte[2_048]);
        try (var connection = service.connect(Role.WEB); var adds = connection.prepareStatement("""
                INSERT INTO intake.pool (pid, council, family, kind, period, enc, ciphertext, tag)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            adds.setBytes(1, pid);
            adds.setString(2, EXITS.council());
            adds.setString(3, EXITS.family().key());
            adds.setString(4, EXITS.kind().name());
            adds.setString(5, EXITS.period().key());
            adds.setBytes(6, blob.enc());
            adds.setBytes(7, blob.ciphertext());
            adds.setBytes(8, service.bean(PoolTag.class).of(pid, EXITS, blob));
            adds.executeUpdate();
        }
    }

    private static int relocked(Connection connection, Rotation rotation) {
        try {
            return new Relocking(connection, rotation, 1_000).all().relocked();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void keepsNothingSecret(Said listed) throws IOException {
        try (var files = Files.walk(service.home().resolve("keys"))) {
            for (var file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".key"))::iterator)
                assertFalse(listed.words().contains(Files.readString(file).strip().substring(0, 16)), file.toString());
        }
    }

    private static List<String> numbers(List<Id> people) {
        return people.stream().map(person -> service.bean(Journeys.class).find(person).orElseThrow().mobile().orElseThrow().e164())
                .toList();
    }

    /** What the record says of keys: what was done to which, by whoever has the machine. */
    private static Set<String> record() throws SQLException {
        var lines = new TreeSet<String>();
        try (var connection = service.connect(Role.OWNER); var query = connection.createStatement(); var found = query.executeQuery("""
                SELECT CONCAT(action, ' ', subject)
                  FROM contact.audit
                 WHERE action LIKE 'KEY%' AND actor LIKE 'command line, as _%'
                """)) {
            while (found.next()) lines.add(found.getString(1));
        }
        return lines;
    }

    /** What somebody typed, and what came of it. */
    private record Said(int code, String words) {}

    private static Said typed(Object command, String... arguments) {
        var words = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(words)).setErr(new PrintWriter(words))
                .setExecutionExceptionHandler(Throughline.line().getExecutionExceptionHandler());
        return new Said(line.execute(arguments), words.toString());
    }

    private static Environment on(String moment) {
        var offset = Duration.between(Instant.now(), Instant.parse(moment));
        return new Environment(Map.of("THROUGHLINE_HOME", service.home().toString(), "THROUGHLINE_ESCROW", mount.toString(),
                "THROUGHLINE_CLOCK_OFFSET", offset.toString()));
    }
}
