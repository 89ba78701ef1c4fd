package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.database.Role;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Reading;
import scot.throughline.survey.SurveyFiles;
import scot.throughline.survey.Surveys;

/** A council adds a question to its own copy of the exit: what it is told, and what becomes of those who were asked before. */
class NextVersionTest {
    private static final String NEW = """
                  - key: X11
                    kind: pick-one
                    wording: Did we keep our word?
                    choices: [{code: "NO", wording: "No"}, {code: "YES", wording: "Yes"}]
                  - key: X7
            """;

    @TempDir
    static Path surveys;
    private static RunningService service;
    private static Scenario scenario;
    private static List<Actor> workers;

    @BeforeAll
    static void a_council_with_two_versions_of_its_exit() throws IOException {
        copy(Path.of("surveys"), surveys);
        write("exit/v2.yaml", read("exit/v1.yaml").replace("      - key: X7\n", NEW));
        write("council.yaml",
                read("council.yaml").replace("with supervision, blocks: [supervision]", "with supervision, blocks: [supervision, fit]"));
        service = RunningService.withSettings("2026-05-11T10:00:00Z", Map.of("THROUGHLINE_SURVEYS", surveys.toString()));
        scenario = new Scenario(service);
        workers = scenario.fourWorkers();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void check_says_what_the_new_version_does_to_the_figures() {
        var told = Check.told(service.surveys());

        assertTrue(told.contains("  beside version 1: X11 is new: no figures before version 2"), told::toString);
        assertTrue(told.contains("  beside version 1: 41 of 42 keys mean what they meant: their figures go on"), told::toString);
        assertFalse(told.stream().anyMatch(line -> line.contains("hard to read") || line.contains("flatmate")), told::toString);
    }

    @Test
    void new_invitations_get_it_open_links_keep_theirs_and_the_answers_of_both_are_counted() throws SQLException {
        for (var i = 0; i < 12; i++) {
            var phone = scenario.personInvitedTo("exit", workers.get(i % 4));
            if (i % 2 == 0) askedBeforeItCame(phone);
            var asked = phone.starts().answersAll(question -> question.equals("X5") ? List.of("4") : List.of());
            assertEquals("/thank-you", asked.path());
        }
        service.moveTo(Instant.parse("2026-07-20T10:00:00Z"));
        service.release();

        var respect = service.bean(LedgerReader.class).figures("anytown").stream()
                .filter(entry -> entry.measure().equals("respect") && entry.side() == Side.END).findFirst().orElseThrow();
        assertEquals(10, assertInstanceOf(Shown.Share.class, respect.shown(), "six answers to either version would be too few").base());
    }

    @Test
    void the_page_of_each_version_asks_its_own_questions() throws SQLException {
        var second = scenario.personInvitedTo("exit", workers.getFirst());
        var first = scenario.personInvitedTo("exit", workers.getFirst());
        askedBeforeItCame(first);

        assertTrue(upToRespect(second).contains("X11"));
        assertFalse(upToRespect(first).contains("X11"));
    }

    @Test
    void what_would_fit_is_asked_at_the_first_review_and_never_again() {
        var journey = scenario.person(workers.getFirst(), "cpo-supervision");

        assertTrue(everythingAsked(scenario.invited(journey, "induction", workers.getFirst())).contains("FIT.TRAVEL"));
        assertFalse(everythingAsked(scenario.invited(journey, "review-6m", workers.getFirst())).contains("FIT.TRAVEL"));
    }

    @Test
    void the_pulse_asks_one_of_the_questions_that_take_turns() {
        var asked = everythingAsked(scenario.personInvitedTo("pulse", workers.getFirst()));

        assertEquals(1, asked.stream().filter(question -> question.startsWith("PR")).count());
        assertTrue(asked.containsAll(List.of("PU1", "PU5", "PU6")));
    }

    @Test
    void a_version_that_somebody_was_asked_with_is_never_edited() throws SQLException, IOException {
        scenario.personInvitedTo("exit", workers.getFirst());
        scenario.personInvitedTo("induction", workers.getFirst());
        assertEquals(List.of(), service.changedSinceAsked(service.surveys()));

        var module = read("modules/fit.yaml");
        write("exit/v2.yaml", read("exit/v2.yaml").replace("Did we keep our word?", "Did we do as we said?"));
        write("modules/fit.yaml", module.replace("Getting to us", "How you get here"));
        write("family/v1.yaml", read("family/v1.yaml").replace("How it was for you", "How was it"));

        assertEquals(List.of("exit/v2.yaml", "needs-review/v1.yaml"), service.changedSinceAsked(whole()),
                "nobody was asked with the family's");
        write("modules/fit.yaml", module);
        Files.delete(surveys.resolve("exit/v2.yaml"));
        assertEquals(List.of("exit/v2.yaml"), service.changedSinceAsked(whole()), "gone is changed too");
    }

    private static List<String> upToRespect(Phone phone) {
        phone.starts();
        while (!phone.asked().contains("X5")) phone.skips();
        return phone.asked();
    }

    private static List<String> everythingAsked(Phone phone) {
        var asked = new ArrayList<String>();
        phone.starts().answersAll(question -> {
            asked.add(question);
            return List.of();
        });
        assertEquals("/thank-you", phone.path());
        return asked;
    }

    /** As if the invitation had been made while version 1 was the newest. */
    private static void askedBeforeItCame(Phone phone) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("""
                    UPDATE contact.invitation
                       SET version = 1
                     WHERE id = (SELECT invitation_id FROM contact.link WHERE lookup = X'%s')
                    """.formatted(HexFormat.of().formatHex(LinkToken.parse(phone.token()).orElseThrow().lookup()))));
        }
    }

    private static Surveys whole() {
        return assertInstanceOf(Reading.Whole.class, SurveyFiles.read(surveys)).surveys();
    }

    private static String read(String file) throws IOException {
        return Files.readString(surveys.resolve(file));
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(surveys.resolve(file), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
        }
    }
}
