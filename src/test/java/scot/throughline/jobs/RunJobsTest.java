package scot.throughline.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.invitation.Invitations;
import scot.throughline.support.Scenario;

class RunJobsTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    void what_is_due_is_done_without_anybody_asking() throws Exception {
        try (var service = RunningService.at("2026-05-11T10:00:00Z", Map.of("throughline.jobs", true, "throughline.sms.every", "200ms"))) {
            var scenario = new Scenario(service);
            var worker = scenario.worker("north");
            var rule = service.surveys().council().touchpoint("exit").orElseThrow();
            service.bean(Invitations.class).invite(scenario.person(worker, "cpo-supervision"), rule, worker, service.now());
            for (var since = System.nanoTime(); service.texts().isEmpty();) {
                if (System.nanoTime() - since > LONG_ENOUGH.toNanos()) throw new AssertionError("No text went");
                Thread.sleep(50);
            }

            assertEquals(1, service.texts().size());
            assertEquals(
                    Set.of("ask-about-texts", "ask-everyone", "count-last-month", "note-delivered", "retention", "send-texts-1",
                            "send-texts-2", "send-texts-3",
                            "watch-release"),
                    names(service));
        }
    }

    private static Set<String> names(RunningService service) throws SQLException {
        var names = new TreeSet<String>();
        try (var connection = service.connect(Role.OWNER);
                var rows = connection.createStatement().executeQuery("SELECT task_name FROM contact.scheduled_task")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
