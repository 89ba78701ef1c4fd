package scot.throughline.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.people.Problem.Code;
import scot.throughline.people.Taken.Changed;
import scot.throughline.people.Taken.New;
import scot.throughline.people.Taken.Refused;
import scot.throughline.people.Taken.Same;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;

/** What lists and case-management systems tell of journeys and their ends, taken by case reference. */
class TakingTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor north;
    private static Actor south;
    private static int references;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        north = scenario.worker("north");
        south = scenario.worker("south");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_row_becomes_a_person_with_a_journey_and_its_touchpoints_and_again_changes_nothing() {
        var row = row(Map.of(Column.NAME, "Ann  Bell", Column.TEXTS, "ok", Column.SHARED, "Yes"));
        assertEquals(new New(), check(row));
        assertEquals(0, journeysOf(row));

        assertEquals(new New(), take(row));
        var before = Tables.of(service).content();
        assertInstanceOf(Same.class, take(row));
        assertEquals(before, Tables.of(service).content());

        var journey = found(row);
        assertEquals("Ann Bell, true, OK, en, north, town, 2026-05-04, 2027-05-04",
                "%s, %s, %s, %s, %s, %s, %s, %s".formatted(journey.name().orElseThrow(), journey.sharedPhone(), journey.texting(),
                        journey.language(), journey.team(), journey.area(), journey.startedOn(), journey.expectedEndOn()));
        var touchpoints = service.bean(Touchpoints.class).of(journey.id());
        assertEquals(List.of("induction 2026-05-11", "review-6m 2026-11-02", "exit 2027-04-13"),
                touchpoints.stream().map(each -> each.rule() + " " + each.dueOn()).toList(), "what has begun falls due today");
    }

    @Test
    void a_row_that_tells_otherwise_changes_what_it_tells_and_a_blank_cell_nothing() {
        var row = row(Map.of(Column.NAME, "Ann Bell", Column.TEXTS, "OK"));
        take(row);
        var later = Map.of(Column.REFERENCE, get(row, Column.REFERENCE).toLowerCase(java.util.Locale.ROOT), Column.EXPECTED_END,
                "4 Jun 2027",
                Column.TEXTS, "Hand over", Column.NAME, " ");
        assertInstanceOf(Changed.class, check(later));
        assertEquals("OK", found(row).texting().name());

        assertInstanceOf(Changed.class, take(later));
        assertEquals("HAND_OVER Ann Bell 2027-06-04",
                "%s %s %s".formatted(found(row).texting(), found(row).name().orElseThrow(), found(row).expectedEndOn()));
        assertTrue(service.bean(Touchpoints.class).of(found(row).id()).stream()
                .anyMatch(each -> each.rule().equals("exit") && each.dueOn().toString().equals("2027-05-14")));
    }

    @Test
    void a_cell_that_cannot_be_read_refuses_its_row_with_a_code_and_words() {
        assertRefused(Code.MISSING, Column.REFERENCE, row(Map.of(Column.REFERENCE, "")));
        assertRefused(Code.NOT_A_REFERENCE, Column.REFERENCE, row(Map.of(Column.REFERENCE, "1.2E+11")));
        assertRefused(Code.NOT_A_REFERENCE, Column.REFERENCE, row(Map.of(Column.REFERENCE, "=1+1")));
        assertRefused(Code.MISSING, Column.MOBILE, row(Map.of(Column.MOBILE, "")));
        assertRefused(Code.NOT_A_MOBILE, Column.MOBILE, row(Map.of(Column.MOBILE, "0131 496 0000")));
        assertRefused(Code.NOT_A_MOBILE, Column.MOBILE, row(Map.of(Column.MOBILE, "4.4770090012E+11")));
        assertRefused(Code.NOT_A_NAME, Column.NAME, row(Map.of(Column.NAME, "=HYPERLINK(\"x\")")));
        assertRefused(Code.UNKNOWN_TEXTS, Column.TEXTS, row(Map.of(Column.TEXTS, "perhaps")));
        assertRefused(Code.NOT_YES_OR_NO, Column.SHARED, row(Map.of(Column.SHARED, "perhaps")));
        assertRefused(Code.UNKNOWN_LANGUAGE, Column.LANGUAGE, row(Map.of(Column.LANGUAGE, "Klingon")));
        assertRefused(Code.UNKNOWN_JOURNEY_TYPE, Column.JOURNEY_TYPE, row(Map.of(Column.JOURNEY_TYPE, "Parole")));
        assertRefused(Code.UNKNOWN_AREA, Column.AREA, row(Map.of(Column.AREA, "Moon")));
        assertRefused(Code.UNKNOWN_TEAM, Column.TEAM, row(Map.of(Column.TEAM, "South team")));
        assertRefused(Code.UNKNOWN_CASEHOLDER, Column.CASEHOLDER, row(Map.of(Column.CASEHOLDER, "nobody@example.org")));
        assertRefused(Code.NOT_A_DATE, Column.STARTED, row(Map.of(Column.STARTED, "31/2/2026")));
        assertRefused(Code.END_BEFORE_START, Column.EXPECTED_END, row(Map.of(Column.EXPECTED_END, "2026-05-04")));
        assertRefused(Code.TOO_LONG, Column.NAME, row(Map.of(Column.NAME, "x".repeat(201))));
        assertRefused(Code.UNKNOWN_SEX, Column.SEX, row(Map.of(Column.SEX, "yes")));
        assertRefused(Code.UNKNOWN_AGE_BAND, Column.AGE_BAND, row(Map.of(Column.AGE_BAND, "35")));
        assertRefused(Code.NOT_A_DATE, Column.DATE_OF_BIRTH, row(Map.of(Column.DATE_OF_BIRTH, "5/3/85")));
        assertRefused(Code.NO_AGE, Column.DATE_OF_BIRTH, row(Map.of(Column.DATE_OF_BIRTH, "5/3/2024")));
        assertRefused(Code.NOT_A_FIFTH, Column.DEPRIVATION_FIFTH, row(Map.of(Column.DEPRIVATION_FIFTH, "G12 8QQ")));
    }

    @Test
    void who_somebody_is_is_kept_in_bands_and_a_date_of_birth_is_not() {
        var row = row(Map.of(Column.SEX, "female", Column.DATE_OF_BIRTH, "17/3/1991", Column.DEPRIVATION_FIFTH, "not known"));
        assertEquals(new New(), take(row));
        assertEquals(new Background(Sex.WOMAN, AgeBand.FROM_31, null), found(row).background());
        assertInstanceOf(Same.class, take(row));
        var later = again(row, Map.of(Column.REFERENCE, get(row, Column.REFERENCE), Column.DEPRIVATION_FIFTH, "2"));
        assertInstanceOf(Changed.class, take(later));
        assertEquals(new Background(Sex.WOMAN, AgeBand.FROM_31, Fifth.SECOND), found(row).background(), "a blank cell says nothing");
        for (var written : List.of("1991-03-17", "17/3/1991")) assertEquals(Set.of(), Tables.of(service).columnsThatSay(written));
    }

    @Test
    void every_way_to_write_a_day_is_read() {
        for (var written : List.of("4/5/2027", "04-05-2027", "4.5.2027", "2027-05-04", "4 May 2027", "4 may 2027"))
            assertEquals("2027-05-04", new Cells(Map.of(Column.ENDED, written)).day(Column.ENDED).orElseThrow().toString(), written);
        for (var written : List.of("4/5/27", "5/13/2027", "46511", "soon"))
            assertTrue(new Cells(Map.of(Column.ENDED, written)).day(Column.ENDED).isEmpty(), written);
    }

    @Test
    void one_number_is_one_person_unless_the_names_say_otherwise() {
        var first = row(Map.of(Column.NAME, "Ann Bell"));
        var second = again(first, Map.of());
        var another = again(first, Map.of(Column.NAME, "Bob Cole"));
        var sharing = again(first, Map.of(Column.NAME, "Bob Cole", Column.SHARED, "yes"));
        assertEquals(List.of(new New(), new New()), journeys().take(List.of(first, second), north, service.now()), "in one list");
        assertEquals(found(first).person(), found(second).person());
        assertRefused(Code.NUMBER_TAKEN, Column.MOBILE, another);
        assertEquals(new New(), take(sharing));
        assertTrue(!found(sharing).person().equals(found(first).person()));
    }

    @Test
    void somebody_without_a_phone_and_somebody_who_wants_no_texts_are_taken_and_counted() {
        var noPhone = row(Map.of(Column.MOBILE, "", Column.TEXTS, "No phone"));
        assertEquals(new New(), take(noPhone));
        assertEquals(Unasked.NO_PHONE, Unasked.of(found(noPhone), service.surveys().council()).orElseThrow());

        var stopped = row(Map.of(Column.TEXTS, "OK"));
        take(stopped);
        service.bean(OptOuts.class).add(found(stopped).id(), service.now());
        var theirNext = again(stopped, Map.of());
        assertEquals(new New(), take(theirNext));
        assertEquals(Unasked.OPTED_OUT, Unasked.of(found(theirNext), service.surveys().council()).orElseThrow());
    }

    @Test
    void a_team_tells_of_its_own_people_only() {
        var row = row(Map.of());
        take(row);
        assertRefused(Code.NOT_YOURS, Column.REFERENCE,
                journeys().check(List.of(Map.of(Column.REFERENCE, get(row, Column.REFERENCE))), south,
                        service.now()).getFirst());
        assertRefused(Code.NOT_YOURS, Column.CASEHOLDER, journeys().check(List.of(row(Map.of())), south, service.now()).getFirst());
        assertRefused(Code.UNKNOWN_REFERENCE, Column.REFERENCE, endings().check(List.of(ending(row, "2026-05-08", "Completed")), south,
                service.now()).getFirst());
    }

    @Test
    void an_end_is_taken_once_and_put_right_where_it_is_told_otherwise() {
        var row = row(Map.of(Column.TEXTS, "OK"));
        take(row);
        assertEquals(new New(), end(ending(row, "8/5/2026", "Completed")));
        assertInstanceOf(Same.class, end(ending(row, "2026-05-08", "COMPLETED")));
        assertInstanceOf(Changed.class, end(ending(row, "2026-05-07", "went to custody")));
        assertEquals("2026-05-07 CUSTODY",
                Objects.requireNonNull(found(row).ended()).on() + " " + Objects.requireNonNull(found(row).ended()).reason());
        assertRefused(Code.END_IN_FUTURE, Column.ENDED, end(ending(row, "2026-05-12", "Completed")));
        assertRefused(Code.END_BEFORE_START, Column.ENDED, end(ending(row, "2026-05-01", "Completed")));
        assertRefused(Code.UNKNOWN_REASON, Column.REASON, end(ending(row, "2026-05-08", "Vanished")));
        assertRefused(Code.UNKNOWN_REFERENCE, Column.REFERENCE,
                end(Map.of(Column.REFERENCE, "nobody", Column.ENDED, "2026-05-08", Column.REASON, "Died")));
    }

    @Test
    void somebody_entered_twice_is_made_one_and_a_journey_entered_twice_too() {
        var first = row(Map.of(Column.NAME, "Ann Twin", Column.SHARED, "yes", Column.SEX, "woman"));
        var second = again(first, Map.of(Column.NAME, "Anne Twin", Column.SHARED, "yes", Column.SEX, "man", Column.AGE_BAND, "16 to 20"));
        journeys().take(List.of(first, second), north, service.now());
        var merging = service.bean(Merging.class);
        var today = Scotland.dayOf(service.now());
        assertEquals(List.of(found(second).id()), merging.alike(found(first), north, today).stream().map(JourneyFacts::id).toList());
        assertEquals(List.of(), merging.alike(found(first), south, today));

        service.bean(People.class).reach(found(second), new Reach(Texting.OK, StopReason.SAFETY, true, "en"), north, service.now());
        merging.merge(found(first), found(second), Merging.Same.PERSON, north, service.now());
        assertEquals(found(first).person(), found(second).person());
        assertEquals(StopReason.SAFETY, found(first).stopped(), "whoever stopped contact with one stopped it with both");
        assertEquals(new Background(Sex.WOMAN, AgeBand.FROM_16, null), found(first).background(), "what only one of them had is kept");

        var kept = merging.merge(found(first), found(second), Merging.Same.JOURNEY, north, service.now());
        assertEquals(found(first).id(), kept);
        assertEquals(0, journeysOf(second));
    }

    @Test
    void neither_a_reference_nor_a_name_is_in_the_clear() {
        var row = row(Map.of(Column.NAME, "Wilhelmina Uncommon"));
        take(row);
        var all = Tables.of(service);
        assertEquals(List.of(), new ArrayList<>(all.columnsThatSay(get(row, Column.REFERENCE))));
        assertEquals(List.of(), new ArrayList<>(all.columnsThatSay("Wilhelmina")));
    }

    private static Map<Column, String> ending(Map<Column, String> row, String on, String reason) {
        return Map.of(Column.REFERENCE, get(row, Column.REFERENCE), Column.ENDED, on, Column.REASON, reason);
    }

    private static String get(Map<Column, String> row, Column column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static Map<Column, String> row(Map<Column, String> cells) {
        var row = new HashMap<Column, String>();
        references++;
        row.put(Column.REFERENCE, "CPO/2026-%04d".formatted(references));
        row.put(Column.MOBILE, "07700 900%03d".formatted(references));
        row.put(Column.JOURNEY_TYPE, "Community payback order with supervision");
        row.put(Column.AREA, "anytown");
        row.put(Column.CASEHOLDER, email());
        row.put(Column.STARTED, "4/5/2026");
        row.put(Column.EXPECTED_END, "4/5/2027");
        row.putAll(cells);
        return row;
    }

    private static Map<Column, String> again(Map<Column, String> row, Map<Column, String> cells) {
        var other = row(Map.of());
        other.put(Column.MOBILE, get(row, Column.MOBILE));
        if (row.containsKey(Column.NAME)) other.put(Column.NAME, get(row, Column.NAME));
        other.putAll(cells);
        return other;
    }

    private static String email() {
        return Sql.column(service, "SELECT email FROM contact.staff WHERE id = UNHEX('%s')", north.staff()).getFirst();
    }

    private static int journeysOf(Map<Column, String> row) {
        return service.bean(ByReference.class).find(List.of(row), north).size();
    }

    private static JourneyFacts found(Map<Column, String> row) {
        return service.bean(ByReference.class).find(List.of(row), north).values().iterator().next();
    }

    private static TakesRows journeys() {
        return service.bean(TakeJourneys.class);
    }

    private static TakesRows endings() {
        return service.bean(TakeEndings.class);
    }

    private static Taken check(Map<Column, String> row) {
        return journeys().check(List.of(row), north, service.now()).getFirst();
    }

    private static Taken take(Map<Column, String> row) {
        return journeys().take(List.of(row), north, service.now()).getFirst();
    }

    private static Taken end(Map<Column, String> row) {
        return endings().take(List.of(row), north, service.now()).getFirst();
    }

    private static void assertRefused(Code code, Column column, Map<Column, String> row) {
        assertRefused(code, column, take(row));
    }

    private static void assertRefused(Code code, Column column, Taken taken) {
        var problems = assertInstanceOf(Refused.class, taken).problems();
        assertEquals(List.of(code + " " + column), problems.stream().map(each -> each.code() + " " + each.column()).toList());
        assertTrue(!problems.getFirst().reason().isEmpty() && !problems.getFirst().fix().isEmpty());
    }
}
