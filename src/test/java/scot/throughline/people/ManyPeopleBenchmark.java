package scot.throughline.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/**
 * How long a list of fifty thousand takes, and a worker's pages among a hundred thousand people, beside a bare insert and a bare page. Printed: the aims
 * are 60 s and 300 ms on two cores. There are a thousand numbers that belong to nobody, so one in fifty has a phone: with a hundred people to each
 * number, reading who has it would be all that is measured.
 */
@Tag("benchmark")
class ManyPeopleBenchmark {
    private static final int LIST = 50_000;
    private static final int BARE = 5_000;
    private static final int LOOKS = 20;

    @Test
    void a_hundred_thousand_people() throws Exception {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            var scenario = new Scenario(service);
            var workers = IntStream.range(0, 40).mapToObj(i -> scenario.worker(List.of("north", "south", "east", "unpaid-work").get(i % 4)))
                    .toList();
            var council = scenario.workerOfTheCouncil();
            var emails = new HashMap<String, String>();
            for (var worker : workers)
                emails.put(worker.staff().toString(),
                        Sql.column(service, "SELECT email FROM contact.staff WHERE id = UNHEX('%s')", worker.staff()).getFirst());
            var takes = service.bean(TakeJourneys.class);
            var bare = bare(service);

            var first = rows(0, workers, emails);
            var began = System.nanoTime();
            var taken = takes.take(first, council, service.now());
            var seconds = (System.nanoTime() - began) / 1e9;
            assertTrue(taken.stream().allMatch(Taken.New.class::isInstance));
            System.out.printf("A list of %,d journeys: %.1f s; as many bare inserts: %.1f s; ratio %.1f%n", LIST, seconds,
                    bare * LIST / BARE,
                    seconds / (bare * LIST / BARE));
            takes.take(rows(LIST, workers, emails), council, service.now());
            assertEquals(2 * LIST, Sql.count(service, "contact.journey"));
            Sql.change(service,
                    "UPDATE contact.journey SET expected_end_on = DATE_SUB('2026-06-20', INTERVAL CONV(LEFT(HEX(id), 2), 16, 10) %% 60 DAY)");

            looks(service, scenario, workers.getFirst(), "a team's worker, a quarter of them");
            looks(service, scenario, council, "a worker of the whole council");
        }
    }

    private static void looks(RunningService service, Scenario scenario, Actor worker, String who) {
        var desk = new Phone(service.url(), "").signsIn(scenario.signInLink(worker));
        var yardstick = time(() -> desk.gets("/people/new"));
        var list = time(() -> desk.gets("/people"));
        assertTrue(desk.gets("/people").page().contains("Who needs something comes first"));
        var byName = time(() -> desk.postsAsStaff("/people/search", "person=Person+7777"));
        var byNumber = time(() -> desk.postsAsStaff("/people/search", "person=07700+900123"));
        var byReference = time(() -> desk.postsAsStaff("/people/search", "person=L-77777"));
        System.out.printf("%s: My people %.0f ms, by name %.0f ms, by number %.0f ms, by reference %.0f ms; a bare form %.0f ms%n", who,
                list, byName,
                byNumber, byReference, yardstick);
    }

    /** The middle of some looks, in milliseconds. */
    private static double time(Runnable look) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < LOOKS; i++) {
            var began = System.nanoTime();
            look.run();
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times.stream().sorted().skip(LOOKS / 2).findFirst().orElseThrow();
    }

    private static double bare(RunningService service) throws Exception {
        try (var connection = service.connect(Role.OWNER);
                var insert = connection.prepareStatement(
                        "INSERT INTO contact.ended_count VALUES ('bare', '2000-01', 'north', 'town', ?, 'DIED', FALSE, 1)")) {
            var began = System.nanoTime();
            for (var i = 0; i < BARE; i++) {
                insert.setString(1, "type " + i);
                insert.executeUpdate();
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static List<Map<Column, String>> rows(int from, List<Actor> workers, Map<String, String> emails) {
        return IntStream.range(from, from + LIST).mapToObj(i -> Map.of(Column.REFERENCE, "L-" + i, Column.MOBILE,
                i % 50 == 0 ? "07700 900%03d".formatted(i / 50 % 1000) : "", Column.SHARED, "yes", Column.NAME, "Person " + i, Column.TEXTS,
                i % 50 == 0 ? "OK" : "No phone", Column.JOURNEY_TYPE, "cpo-both", Column.AREA, "town", Column.CASEHOLDER,
                emails.getOrDefault(workers.get(i % workers.size()).staff().toString(), ""), Column.STARTED, "2025-12-01",
                Column.EXPECTED_END, "2026-12-01")).toList();
    }
}
