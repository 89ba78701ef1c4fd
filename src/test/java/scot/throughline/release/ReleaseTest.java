package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.survey.Family;

/** Each test has a service and a database of its own: a release changes everything. */
class ReleaseTest {
    private static final Instant IN_Q1 = Instant.parse("2026-05-11T10:00:00Z");
    private static final Instant Q1_OUT = Instant.parse("2026-07-14T06:00:00Z");
    private static final Quarter Q1 = (Quarter) Period.parse("2026-27.Q1");

    private RunningService service;
    private Scenario scenario;
    private List<Actor> workers;

    @BeforeEach
    void start() {
        service = RunningService.at(IN_Q1.toString());
        scenario = new Scenario(service);
        workers = scenario.fourWorkers();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Tag("slow")
    void forty_people_of_four_caseholders_are_counted_published_and_their_key_destroyed() throws SQLException {
        peopleLeave(40, question -> question.equals("NOW.HOME") ? "4" : "3");
        var key = new Batch("anytown", Family.EXIT, Kind.ALL, Q1);
        service.moveTo(Q1_OUT.minusSeconds(3 * 86_400));
        assertEquals(List.of(), service.release().lines(), "nothing is due before its day");
        assertTrue(service.privateKeys().has(key));
        var watch = service.bean(WatchRelease.class);
        assertEquals(Optional.empty(), watch.overdue(Q1_OUT.plusSeconds(86_400)), "its timer has a day");
        assertEquals(Optional.of(Q1), watch.overdue(Q1_OUT.plusSeconds(2 * 86_400)));

        service.moveTo(Q1_OUT);
        assertEquals(Decision.OPENED, decision(service.release(), Family.EXIT));
        assertFalse(service.privateKeys().has(key));
        assertEquals(0, count("intake.pool WHERE kind = 'ALL'"));
        assertEquals(120, count("intake.pool WHERE period = '2026-27'"), "the yearly blobs wait, peeled");
        assertEquals(new Shown.AtLeast(85, 40), figure("home-settled", Q1));
        assertEquals(List.of(), service.release().lines(), "a quarter is released once");
        assertEquals(Optional.empty(), watch.overdue(Q1_OUT.plusSeconds(30 * 86_400)));
    }

    @Test
    void nine_people_release_nothing_and_ten_across_two_quarters_are_one_figure() throws SQLException {
        peopleLeave(9, question -> "3");
        service.moveTo(Q1_OUT);
        var first = service.release();
        assertEquals(Decision.HELD, decision(first, Family.EXIT));
        assertEquals(Decision.OPENED, decision(first, Family.PULSE), "nobody was asked, so there is nothing to hold");
        assertFalse(first.broken());
        assertEquals(new Shown.Held(), figure("home-settled", Q1));
        assertTrue(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.ALL, Q1)));
        assertEquals(0, count("report.answer_count"));

        peopleLeave(6, question -> "3");
        service.moveTo(Instant.parse("2026-10-14T06:00:00Z"));
        var second = service.release();
        assertEquals(Decision.OPENED, decision(second, Family.EXIT));
        var joined = entry("home-settled", Q1.next());
        assertEquals(Q1, joined.first());
        assertEquals(1, count("report.measure_definition WHERE measure = 'home-settled' AND side = 'END' AND since = '2026-27.Q1'"));
        var plan = service.bean(PlanAhead.class).lines(Map.of(Family.EXIT, 60));
        assertTrue(plan.contains("  from last year's published bases"), plan::toString);
        assertFalse(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.ALL, Q1)));
    }

    @Test
    void nine_of_ten_from_one_caseholder_are_held() {
        for (var i = 0; i < 9; i++) leaves(workers.get(0));
        leaves(workers.get(1));
        service.moveTo(Q1_OUT);
        var line = line(service.release(), Family.EXIT);
        assertEquals(Decision.HELD, line.decision());
        assertTrue(line.why().contains("caseholder"));
    }

    @Test
    @Tag("slow")
    void answers_held_for_a_year_are_wiped_unread() throws SQLException {
        peopleLeave(3, question -> "3");
        for (var quarter = Q1; quarter.compareTo(Q1.plus(4)) <= 0; quarter = quarter.next()) {
            service.moveTo(quarter.releasedOn().atTime(6, 0).toInstant(ZoneOffset.UTC));
            var last = line(service.release(), Family.EXIT);
            assertEquals(quarter.equals(Q1.plus(4)) ? Decision.DESTROYED : Decision.HELD, last.decision());
        }
        assertEquals(0, count("intake.pool WHERE kind <> 'TEXT'"));
        assertFalse(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.ALL, Q1)));
    }

    @Tag("slow")
    @Test
    void a_restored_backup_cannot_be_released_again() throws SQLException {
        peopleLeave(12, question -> "3");
        var backup = rows("intake.pool");
        service.moveTo(Q1_OUT);
        service.release();
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM report.answer_count");
            statement.executeUpdate("DELETE FROM report.batch");
            statement.executeUpdate("DELETE FROM report.release_stat");
            statement.executeUpdate("DELETE FROM report.coverage");
            statement.executeUpdate("DELETE FROM intake.pool");
            for (var row : backup) {
                try (var insert = connection.prepareStatement("INSERT INTO intake.pool VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                    for (var i = 0; i < row.size(); i++) insert.setObject(i + 1, row.get(i));
                    insert.executeUpdate();
                }
            }
        }
        var again = service.release();
        assertTrue(again.broken());
        assertEquals(0, count("report.answer_count"));
    }

    @Test
    void invitations_go_with_the_quarter_they_expired_in_whether_answered_or_not() throws SQLException {
        peopleLeave(12, question -> "3");
        var asked = count("contact.invitation");
        scenario.personInvitedTo("exit", workers.getFirst());
        service.moveTo(Q1_OUT);
        service.release();
        assertEquals(0, count("contact.invitation"), asked + " answered and one not, all expired on 8 June");
        assertEquals(12, count("contact.stub"));
        assertEquals(0, count("contact.stub s JOIN contact.audit a ON a.subject = LOWER(HEX(s.id))"),
                "the record says who was sent which invitation, and must not say which was answered");
    }

    @Test
    @Tag("slow")
    void a_year_is_shown_by_team_once_its_last_quarter_is_out_and_then_its_keys_and_stubs_are_gone() throws SQLException {
        service.close();
        service = RunningService.at("2027-01-11T10:00:00Z");
        scenario = new Scenario(service);
        workers = scenario.fourWorkers();
        for (var i = 0; i < 3; i++) workers.add(scenario.worker(workers.getFirst().team()));
        peopleLeave(42, question -> question.equals("NOW.HOME") ? "4" : "3");
        var q4 = (Quarter) Period.parse("2026-27.Q4");
        service.moveTo(q4.releasedOn().atTime(6, 0).toInstant(ZoneOffset.UTC));
        var report = service.release();

        var byTeam = line(report, Kind.TEAM);
        assertEquals(Decision.OPENED, byTeam.decision());
        assertEquals("1 shown, 1 joined, 3 not shown", byTeam.why(), "East and South are twelve, but without them six would be told");
        assertEquals(List.of("AT_LEAST"), published("kind = 'TEAM' AND label = 'north' AND measure = 'home-settled'"));
        assertEquals(List.of(), published("kind = 'AREA'"), "all live in one area");
        assertEquals(0, count("report.answer_count WHERE kind <> 'ALL'"));
        assertEquals(0, count("intake.pool WHERE kind <> 'TEXT'"));
        assertEquals(0, count("contact.stub"));
        assertFalse(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.TEAM, q4.year())));
        assertTrue(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.TEXT, q4.half())), "nobody wrote anything");

        service.moveTo(q4.plus(2).releasedOn().atTime(6, 0).toInstant(ZoneOffset.UTC));
        assertEquals(Decision.DESTROYED, line(service.release(), Kind.TEXT).decision());
        assertEquals(0, count("intake.pool"));
        assertFalse(service.privateKeys().has(new Batch("anytown", Family.EXIT, Kind.TEXT, q4.half())));
    }

    @Tag("slow")
    @Test
    void a_database_from_before_a_release_is_refused_even_if_its_keys_came_back() throws SQLException {
        peopleLeave(12, question -> "3");
        service.moveTo(Q1_OUT);
        service.release();
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE report.release_stat SET base = 20 WHERE base IS NOT NULL");
        }
        assertTrue(String.valueOf(service.release().refused()).contains("not those"));
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM report.batch");
        }
        var refused = service.release();
        assertTrue(refused.broken());
        assertTrue(String.valueOf(refused.refused()).contains("restored from a backup"));
    }

    private static Line line(ReleaseReport report, Kind kind) {
        return report.lines().stream().filter(line -> line.family() == Family.EXIT && line.kind() == kind).findFirst().orElseThrow();
    }

    private List<String> published(String where) {
        return Sql.column(service, "SELECT shown FROM report.release_stat WHERE " + where);
    }

    private void peopleLeave(int number, UnaryOperator<String> says) {
        for (var i = 0; i < number; i++)
            scenario.personInvitedTo("exit", workers.get(i % workers.size())).starts().answersAll(question -> offered(question, says));
    }

    private void leaves(Actor worker) {
        scenario.personInvitedTo("exit", worker).starts().answersAll(question -> List.of());
    }

    private static List<String> offered(String question, UnaryOperator<String> says) {
        return question.startsWith("CH.") || question.startsWith("NOW.") ? List.of(says.apply(question)) : List.of();
    }

    private static Decision decision(ReleaseReport report, Family family) {
        return line(report, family).decision();
    }

    private static Line line(ReleaseReport report, Family family) {
        return report.lines().stream().filter(line -> line.family() == family && line.kind() == Kind.ALL).reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Shown figure(String measure, Quarter quarter) {
        return entry(measure, quarter).shown();
    }

    private LedgerEntry entry(String measure, Quarter quarter) {
        return service.bean(LedgerReader.class).figures("anytown").stream()
                .filter(entry -> entry.measure().equals(measure) && entry.side() == Side.END && entry.period().equals(quarter)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No figure of " + measure + " among " + service.bean(LedgerReader.class).figures("anytown")));
    }

    private int count(String from) {
        return Sql.count(service, from);
    }

    private List<List<Object>> rows(String table) throws SQLException {
        try (var connection = service.connect(Role.OWNER);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT * FROM " + table)) {
            var rows = new ArrayList<List<Object>>();
            while (found.next()) {
                var row = new ArrayList<Object>();
                for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getObject(i));
                rows.add(row);
            }
            return rows;
        }
    }
}
