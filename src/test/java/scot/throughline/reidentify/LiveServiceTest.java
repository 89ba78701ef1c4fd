package scot.throughline.reidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.command.RunningService;
import scot.throughline.database.LoggingServer;
import scot.throughline.database.Role;
import scot.throughline.seal.LinkToken;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Question;
import scot.throughline.survey.ShippedSurveys;

/** This service, on a server that logs all it can: three quarters of answers, one opened and peeled, two still waiting. */
@Tag("slow")
class LiveServiceTest {
    private static final int PEOPLE_A_QUARTER = 12;

    private final Random chance = new Random(3);
    private final Map<Asked, String> truth = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"MIXED", "ROW"})
    void nothing_is_read_joined_or_guessed_from_the_database_its_files_and_its_binary_log(String format) throws IOException, SQLException {
        try (var server = LoggingServer.start(home(), format);
                var service = RunningService.withSettings("2026-05-11T10:00:00Z", server.settings())) {
            var scenario = new Scenario(service);
            people(service, scenario);
            service.moveTo(Instant.parse("2026-07-20T10:00:00Z"));
            assertFalse(service.release().broken());
            people(service, scenario);
            service.moveTo(Instant.parse("2026-10-05T10:00:00Z"));
            people(service, scenario);
            scenario.personInvitedTo("exit", scenario.worker("north")).starts().picks("CH.HOME", "3");

            var evidence = evidence(server, service);
            var report = Report.of(evidence, Words.of(service.surveys()), truth);
            assertFalse(report.foundSomething(), () -> String.join("\n", report.lines()));
            var linked = new BinlogGrouping().on(evidence, Words.of(service.surveys())).linked();
            assertTrue(linked > 3 * PEOPLE_A_QUARTER,
                    "the binary log was read: it links ciphertext to people, and no more than ciphertext");
            assertTrue(truth.size() > 3 * PEOPLE_A_QUARTER);
        }
    }

    private void people(RunningService service, Scenario scenario) throws SQLException {
        var workers = scenario.fourWorkers();
        for (var i = 0; i < PEOPLE_A_QUARTER; i++) {
            var phone = scenario.personInvitedTo("exit", workers.get(i % workers.size()));
            var invitation = invitation(service, phone);
            phone.starts().answersAll(question -> {
                var answer = answer(question);
                truth.put(new Asked(invitation, question), Words.written(answer));
                return answer;
            });
            assertEquals("/thank-you", phone.path());
        }
    }

    /** Skipped where several may be picked, because which are offered turns on earlier answers. */
    private List<String> answer(String key) {
        var question = ShippedSurveys.exit().question(key).orElseThrow();
        var choices = question.choices().stream().filter(choice -> choice.role() == Choice.Role.ANSWER).map(Choice::code).toList();
        return choices.isEmpty() || question.kind() == Question.Kind.PICK_MANY
                ? List.of()
                : List.of(choices.get(chance.nextInt(choices.size())));
    }

    private static String invitation(RunningService service, Phone phone) throws SQLException {
        try (var connection = service.connect(Role.OWNER);
                var query = connection.prepareStatement("SELECT HEX(invitation_id) FROM contact.link WHERE lookup = ?")) {
            query.setBytes(1, LinkToken.parse(phone.token()).orElseThrow().lookup());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1).toLowerCase(Locale.ROOT);
            }
        }
    }

    private static Evidence evidence(LoggingServer server, RunningService service) throws IOException, SQLException {
        var holdings = new Holdings().with(service.database()).withFiles(server.files());
        for (var log : server.binaryLogs()) holdings.withBinaryLog(log);
        return holdings.evidence();
    }

    private static Path home() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "logging-").toAbsolutePath();
    }
}
