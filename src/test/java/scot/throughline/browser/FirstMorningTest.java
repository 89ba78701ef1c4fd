package scot.throughline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.jobs.Job;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** A council's first morning, as README tells it: a list of three hundred, twenty of them wrong; tomorrow's texts; ten that end; and coverage. */
@Tag("slow")
class FirstMorningTest {
    private static final String HEAD = "Case reference;Mobile;Name;OK to text;TYPE;Area;Worker;Start;Expected end\r\n";
    private static final List<String> WRONG = List.of(",0131 496 0000,", ",07700,", ",4.4770090012E+11,", ",=HYPERLINK(1),", ",,");

    private RunningService service;
    private Scenario scenario;
    private String email;

    @Test
    void three_hundred_journeys_arrive_and_ten_of_them_end() {
        try (var running = RunningService.at("2026-11-23T09:00:00Z")) {
            service = running;
            scenario = new Scenario(service);
            var worker = scenario.worker("north");
            email = Sql.column(service, "SELECT email FROM contact.staff WHERE id = UNHEX('%s')", worker.staff()).getFirst();
            var desk = new Phone(service.url(), "").signsIn(scenario.signInLink(worker));

            var checked = through(desk.uploads("/lists/of/journeys", "list", (HEAD + rows(true)).getBytes(StandardCharsets.UTF_8)));
            assertTrue(checked.page().contains("Import the 280 good rows"), checked.page());
            var list = checked.path();
            var bad = desk.gets(list + "/bad-rows.csv").page();
            assertEquals(21, bad.strip().lines().count(), "a head and twenty rows");
            through(desk.postsAsStaff(list + "/import", ""));
            assertEquals(280, Sql.count(service, "contact.journey"));

            var mended = through(desk.uploads("/lists/of/journeys", "list", (HEAD + rows(false)).getBytes(StandardCharsets.UTF_8)));
            assertTrue(mended.page().contains("Import the 20 good rows") || mended.page().contains("20"), mended.page());
            through(desk.postsAsStaff(mended.path() + "/import", ""));
            assertEquals(300, Sql.count(service, "contact.journey"));
            var again = through(desk.uploads("/lists/of/journeys", "list", (HEAD + rows(false)).getBytes(StandardCharsets.UTF_8)));
            assertTrue(again.page().contains("Nothing in this list is new"), again.page());

            // Thirty began this month, so their induction goes by itself tomorrow; two of them were not told about texts.
            assertTrue(desk.gets("/people/tomorrow").page().contains("28 people"), desk.page());
            var endings = "Case reference,End date,How it ended\n"
                    + IntStream.range(100, 110)
                            .mapToObj(i -> "J-%d,23/11/2026,%s".formatted(i, i < 107 ? "Completed" : i < 109 ? "Ended early" : "Died"))
                            .collect(Collectors.joining("\n"));
            through(desk.postsAsStaff(
                    through(desk.uploads("/lists/of/endings", "list", endings.getBytes(StandardCharsets.UTF_8))).path() + "/import", ""));
            jobs();
            assertEquals(9, Sql.count(service, "contact.invitation WHERE family = 'exit'"));
            assertEquals(9, service.texts().size(), "the texts of the end go today");

            var leader = new Phone(service.url(), "").signsIn(scenario.signInLink(scenario.leader())).gets("/coverage/2026-11");
            assertTrue(leader.page().contains("100% were offered the questions at the end: 9 of the 9 who should have been"),
                    leader.page());
            assertEquals(List.of("10", "1", "1", "9", "0", "0", "9", "9"), numbers(leader.page()));
            assertTrue(leader.gets("/coverage/month/2026-11").page().contains("9 of 9"));
            assertTrue(leader.gets("/outcomes/distance.csv").page().startsWith("measure,base,side"), leader.page());
            assertTrue(leader.gets("/coverage/2026-11.csv").page().contains("team,North team,10,9,9,9"), leader.page());

            service.moveTo(service.now().plus(Duration.ofDays(1)));
            jobs();
            assertEquals(28, Sql.count(service, "contact.invitation WHERE family = 'review-start'"));
            assertEquals(37, service.texts().size());
        }
    }

    /** A journey a row: thirty that began this month, the rest a year ago; every fifteenth is wrong, while the list is. */
    private String rows(boolean faulty) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            var started = i < 30 ? "2/11/2026" : "1/12/2025";
            var row = "J-%d,07700 900%03d,Person %d,%s,Supervision,Anytown,%s,%s,1/3/2027".formatted(i, i, i,
                    i % 15 == 7 ? "Not told" : "yes", email, started);
            if (faulty && i % 15 == 3) row = row.replaceFirst(",07700 900[0-9]{3},", WRONG.get(i % WRONG.size()));
            rows.add(row.replace("Supervision", "Community payback order with supervision").replace(',', ';'));
        }
        return String.join("\r\n", rows);
    }

    private void jobs() {
        service.bean(ApplicationContext.class).getBeansOfType(Job.class).forEach(job -> job.run(service.now()));
        service.bean(SendDueTexts.class).run(service.now(), 500);
    }

    /** Looks again while the list is on its way. */
    private static Phone through(Phone desk) {
        for (var looks = 0; looks < 600 && desk.last().headers().firstValue("Refresh").isPresent(); looks++) {
            pause();
            desk.gets(desk.path());
        }
        assertFalse(desk.last().headers().firstValue("Refresh").isPresent(), "never through");
        return desk;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static List<String> numbers(String page) {
        var table = page.substring(page.indexOf("<tbody"), page.indexOf("</tbody>"));
        return Pattern.compile(">([0-9]+)</td>").matcher(table).results().map(found -> found.group(1)).toList();
    }
}
