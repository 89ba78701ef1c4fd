package scot.throughline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;

/** From the box somebody writes in onto the desk, by way of two releases. */
class OpeningWordsTest {
    private static final Instant H1_OUT = Instant.parse("2026-10-14T06:00:00Z");
    private static final HalfYear H1 = (HalfYear) Period.parse("2026-27.H1");

    private RunningService service;
    private Scenario scenario;

    @BeforeEach
    void start() {
        service = RunningService.at("2026-09-07T10:00:00Z");
        scenario = new Scenario(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Tag("slow")
    void what_ten_people_wrote_is_opened_together_and_what_nine_did_waits_and_is_then_wiped() {
        write(9);
        service.moveTo(H1_OUT);
        var held = words(service.release());
        assertEquals(List.of(Decision.HELD), held.stream().map(ReleaseReport.Line::decision).toList());
        assertEquals("fewer than 10 people wrote something", held.getFirst().why());
        assertEquals(0, Sql.count(service, "desk.comment"));
        assertEquals(12, Sql.count(service, "intake.pool WHERE kind = 'TEXT'"));

        service.moveTo(Instant.parse("2026-12-07T10:00:00Z"));
        write(3);
        service.moveTo(Instant.parse("2027-04-14T06:00:00Z"));
        var opened = words(service.release());
        assertEquals(List.of(Decision.OPENED, Decision.OPENED), opened.stream().map(ReleaseReport.Line::decision).toList());
        assertEquals(12, Sql.count(service, "desk.comment WHERE opened_on = '2027-04-14' AND period = '2026-27.H2'"));
        assertEquals(0, Sql.count(service, "intake.pool WHERE kind = 'TEXT'"));
        assertFalse(service.privateKeys().has(new Batch("anytown", opened.getFirst().family(), Kind.TEXT, H1)));
        assertEquals(1, Sql.column(service, "SELECT DISTINCT LENGTH(words) FROM desk.comment").size(), "one length");
        assertEquals(Set.of(), Tables.of(service).columnsThatSay("Shorter waits"));
        assertFalse(service.release().broken(), "the manifest still fits");
    }

    /** Twelve people leave, of whom some write something. */
    private void write(int some) {
        var workers = scenario.fourWorkers();
        for (var i = 0; i < 12; i++) {
            var words = i < some ? List.of("Shorter waits.") : List.<String>of();
            scenario.personInvitedTo("exit", workers.get(i % 4)).starts()
                    .answersAll(question -> question.equals("X9") ? words : List.of());
        }
    }

    private static List<ReleaseReport.Line> words(ReleaseReport report) {
        return report.lines().stream().filter(line -> line.kind() == Kind.TEXT).toList();
    }
}
