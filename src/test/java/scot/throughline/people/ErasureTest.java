package scot.throughline.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.seal.Kind;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;
import scot.throughline.survey.Family;

class ErasureTest {
    private static RunningService service;
    private static Scenario scenario;
    private static List<Actor> workers;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        workers = scenario.fourWorkers();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Tag("slow")
    @Test
    void nothing_is_left_of_a_person_but_that_somebody_answered_and_the_figures_still_come_out() {
        var others = rows("contact", "person");
        var worker = workers.getFirst();
        var leaving = scenario.person(worker, "cpo-supervision");
        scenario.invited(leaving, "induction", worker).starts().answersAll(question -> List.of());
        assertEquals(1, rows("intake", "capsule"));
        scenario.invited(leaving, "review-6m", worker).starts().answersAll(question -> List.of());
        for (var i = 0; i < 11; i++)
            scenario.invited(scenario.person(workers.get(i % 4), "cpo-supervision"), "exit", workers.get(i % 4)).starts()
                    .answersAll(question -> List.of());
        var other = scenario.person(worker, "cpo-supervision");
        scenario.invited(other, "exit", worker).starts().answersAll(question -> List.of());
        var silent = scenario.person(worker, "cpo-supervision");
        scenario.invited(silent, "exit", worker);

        for (var journey : List.of(leaving, other, silent)) {
            erase(journey, worker);
            assertEquals(Set.of(), columnsThatHold(journey), "of the journey");
        }
        assertEquals(0, rows("intake", "capsule"));
        assertEquals(11, rows("contact", "person") - others);
        assertEquals(3, rows("contact", "stub"), "induction and review of one, the exit of another");
        assertEquals(Set.of("contact.audit.subject"), Tables.of(service).columnsThatSay(other.toString()),
                "written out, only in the record");

        service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));
        var exit = service.release().lines().stream().filter(line -> line.family() == Family.EXIT && line.kind() == Kind.ALL).findFirst();
        assertEquals(Decision.OPENED, exit.orElseThrow().decision(), "twelve answered, also the one who is erased");
    }

    @Test
    void another_teams_worker_erases_nobody() {
        var journey = scenario.person(workers.get(0), "cpo-supervision");
        var stranger = new Phone(service.url(), "").signsIn(scenario.signInLink(workers.get(1)));
        assertEquals(404, stranger.postsAsStaff("/people/" + journey + "/erase", "").status());
        assertEquals(Set.of("contact.touchpoint.journey_id", "contact.journey.id"), columnsThatHold(journey));
    }

    private void erase(Id journey, Actor worker) {
        var desk = new Phone(service.url(), "").signsIn(scenario.signInLink(worker)).gets("/people/" + journey + "/erase");
        assertTrue(desk.page().contains("cannot take away answers they have sent"));
        assertEquals("/people?told=erased", desk.postsAsStaff("/people/" + journey + "/erase", "").path());
        assertEquals(404, desk.gets("/people/" + journey).status());
    }

    private Set<String> columnsThatHold(Id id) {
        return Tables.of(service).columnsThatSay(new String(id.bytes(), StandardCharsets.ISO_8859_1));
    }

    private long rows(String schema, String table) {
        return Tables.of(service).content().entrySet().stream()
                .filter(each -> each.getKey().schema().equals(schema) && each.getKey().table().equals(table))
                .filter(each -> List.of("id", "cid").contains(each.getKey().column())).mapToLong(Map.Entry::getValue).sum();
    }
}
