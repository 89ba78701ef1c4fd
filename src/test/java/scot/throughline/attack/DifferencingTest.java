package scot.throughline.attack;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.survey.Council.TouchpointRule;

/**
 * Set up: a quarter with figures out, another running. Attack: staff and leaders keep every page they may open, one person goes through a check-in,
 * and they lay what they kept beside what they get now. Pass: not a byte moved at any step.
 */
@Tag("slow")
class DifferencingTest {
    private RunningService service;
    private Scenario scenario;
    private List<Actor> staff;
    private final List<Id> people = new ArrayList<>();

    @Test
    void a_check_in_from_its_first_look_to_after_its_end_moves_no_byte_of_any_page() {
        try (var running = RunningService.at("2026-05-11T10:00:00Z")) {
            service = running;
            scenario = new Scenario(running);
            var workers = scenario.fourWorkers();
            staff = List.of(workers.getFirst(), workers.get(1), scenario.teamLead("north"), scenario.leader(), scenario.administrator(),
                    scenario.moderator(),
                    scenario.safeguardingReader());
            for (var i = 0; i < 12; i++)
                scenario.personInvitedTo("exit", workers.get(i % 4)).starts().answersAll(question -> List.of());
            service.moveTo(service.now().plus(Duration.ofDays(65)));
            service.release();

            people.add(scenario.person(workers.getFirst(), "cpo-supervision"));
            people.add(scenario.person(workers.getFirst(), "cpo-supervision"));
            var phone = scenario.invited(people.getFirst(), "exit", workers.getFirst());
            everything(); // that they looked stands on a person's paper from then on
            var before = everything();
            phone.opens();
            assertSame(before, "the link was opened");
            phone.starts().picks("CH.HOME", "1").picks("NOW.HOME", "2");
            assertSame(before, "two questions were answered");
            phone.posts("/later", "");
            var again = phone.another().starts().skipsToTheEnd();
            assertSame(before, "another phone came to the end");
            again.skips();
            assertEquals("/thank-you", again.path());
            assertSame(before, "the answers were sent");
            phone.opens();
            assertSame(before, "the dead link was opened");
        }
    }

    private void assertSame(Map<String, String> before, String since) {
        var now = everything();
        for (var page : before.entrySet()) assertEquals(page.getValue(), now.get(page.getKey()), page.getKey() + " since " + since);
        assertEquals(before.keySet(), now.keySet());
    }

    /** Every byte that any of them can fetch, by who and where. */
    private Map<String, String> everything() {
        var council = service.surveys().council();
        var today = Scotland.dayOf(service.now());
        var members = staff.stream().map(each -> each.staff().toString()).toList();
        var blanks = Map.ofEntries(entry("journey", people.stream().map(Id::toString).toList()),
                entry("rule", council.touchpoints().stream().map(TouchpointRule::key).toList()),
                entry("key", List.of("exit", "home-settled", "response")), entry("version", List.of("1")), entry("page", List.of("start")),
                entry("questionnaire", List.of("exit")), entry("member", members), entry("colleague", members),
                entry("kind", List.of("team", "area", "journeys")), entry("place", List.of("north")),
                entry("list", List.of("0".repeat(32))),
                entry("ending", List.of("csv")), entry("stretch", List.of(Quarter.of(today).key())),
                entry("month", List.of(YearMonth.from(today).toString())), entry("year", List.of("2026-27")),
                entry("domain", List.of("home", "exp")), entry("by", List.of("team")), entry("topic", List.of("2.1")),
                entry("paper", List.of("2026-27.Q1")), entry("issue", List.of("1")), entry("change", List.of("0".repeat(32))),
                entry("comment", List.of("0".repeat(32))));
        var everything = new java.util.TreeMap<String, String>();
        for (var who : staff)
            StaffEyes.of(who, service, scenario).seesAll(blanks).forEach((page, seen) -> everything.put(who.staff() + " " + page, seen));
        return everything;
    }
}
