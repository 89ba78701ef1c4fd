package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Sex;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Heard;
import scot.throughline.outcome.HeardReader;
import scot.throughline.outcome.Tally;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;

/** A year in which women, men and three others are asked, who are in no row, and what becomes known of who answered. */
@Tag("slow")
class TurnoutsTest {
    private static final Background WOMAN = new Background(Sex.WOMAN, AgeBand.FROM_21, null);
    private static final Background MAN = new Background(Sex.MAN, AgeBand.FROM_31, null);
    private static final Background ANOTHER = new Background(Sex.ANOTHER, AgeBand.FROM_31, null);
    private static final int AES_TAG = 16;

    private RunningService service;
    private Scenario scenario;
    private List<Actor> workers;
    private int asked;

    @BeforeEach
    void start() {
        service = RunningService.at("2026-10-12T10:00:00Z");
        scenario = new Scenario(service);
        workers = scenario.fourWorkers();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_year_shows_who_answered_once_it_is_out_and_nothing_tells_it_before() {
        ask(WOMAN, 22, 11);
        ask(MAN, 28, 24);
        ask(ANOTHER, 3, 3);
        service.moveTo(Instant.parse("2027-01-14T06:00:00Z"));
        service.release();
        assertEquals(List.of(), published());
        assertEquals(List.of("" + (Tally.EMPTY.bytes().length + AES_TAG)),
                Sql.column(service, "SELECT LENGTH(ciphertext) FROM intake.tally"));
        for (var group : List.of("WOMAN", "FROM_21"))
            assertEquals(Set.of(), otherColumnsThatSay(group),
                    "a group stands beside a person, and beside nothing that outlives an invitation");

        service.moveTo(Instant.parse("2027-04-14T06:00:00Z"));
        service.release();
        assertEquals(List.of("SEX Women 45% 20", "SEX Men 65% or more 30", "AGE 21 to 25 45% 20", "AGE 31 to 40 70% or more 30"),
                published().stream()
                        .map(heard -> "%s %s %s %d".formatted(heard.axis(), heard.group().map(group -> group.words()).orElse("rest"),
                                heard.share().words(), heard.share().base()))
                        .toList());
        assertEquals(0, Sql.count(service, "intake.tally"));
        service.release();
        assertEquals(4, published().size());
    }

    private void ask(Background background, int people, int answers) {
        var today = Scotland.dayOf(service.now());
        for (var i = 0; i < people; i++) {
            var worker = workers.get(asked++ % workers.size());
            var journey = scenario.person(worker, "cpo-supervision", today.minusMonths(6), today.plusDays(7), background);
            var phone = scenario.invited(journey, "exit", worker);
            if (i < answers) phone.starts().answersAll(_ -> List.of());
        }
    }

    private Set<String> otherColumnsThatSay(String group) {
        var columns = new TreeSet<>(Tables.of(service).columnsThatSay(group));
        columns.removeIf(column -> column.startsWith("contact.person."));
        return columns;
    }

    private List<Heard> published() {
        return service.bean(HeardReader.class).heard("anytown");
    }
}
