package scot.throughline.held;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.people.Added.Joined;
import scot.throughline.people.EndReason;
import scot.throughline.people.Endings;
import scot.throughline.people.Journeys;
import scot.throughline.people.NewPerson;
import scot.throughline.people.People;
import scot.throughline.people.Reach;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

class HeldPagesTest {
    private static final Instant START = Instant.parse("2026-05-11T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at(START.toString());
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_person_is_told_all_that_is_held_of_them_in_words_of_their_own() {
        var journey = named("Jo Bloggs", "+447700900901");
        scenario.invited(journey, "exit", worker).starts().posts("/call-back", "time=morning");
        var desk = desk(worker);
        desk.gets("/people/" + journey);
        desk.gets("/people/" + journey);
        assertTrue(desk.page().contains("href=\"/people/" + journey + "/held\""), "the person's page leads there");
        var page = desk.gets("/people/" + journey + "/held").page();

        assertTrue(page.contains("<title>What we hold about this person – "), "no name in the title");
        for (var told : List.of("Anytown Council", "Jo Bloggs", "It ends in 0901", "You know about the texts and are happy to get them",
                "Not stopped", "Woman", "26 to 30", "In fifth 1 (most deprived)", "Community payback order with supervision", "North team",
                "Wilma Worker", "11 November 2025", "18 May 2026", "You have until", "A call back, in the morning",
                "put you on our list", "looked at your page", "asked you by text", "printed this for you",
                "nothing on them says", "01234 567890", "Information Commissioner"))
            assertTrue(page.contains(told), told);
    }

    @Test
    void that_a_text_arrived_is_told_once_and_still_when_its_time_is_over() {
        service.moveTo(START.plus(Duration.ofDays(200)));
        var journey = scenario.person(worker, "cpo-supervision");
        scenario.invited(journey, "exit", worker);
        Sql.change(service, "UPDATE contact.touchpoint SET delivered = TRUE WHERE journey_id = UNHEX('%s') AND rule = 'exit'", journey);
        var page = desk(worker).gets("/people/" + journey + "/held").page();
        assertTrue(page.contains("A text reached your phone. You have until "));
        service.moveTo(service.now().plus(Duration.ofDays(40)));
        page = desk(worker).gets("/people/" + journey + "/held").page();
        assertTrue(page.contains("You were asked. The time to answer is over. Our first text reached your phone. You had until "));
        service.moveTo(START);
    }

    @Test
    void why_somebody_was_not_asked_is_told_to_them() {
        var journey = scenario.person(worker, "cpo-supervision");
        Sql.change(service, "UPDATE contact.touchpoint SET unasked = 'NOT_TOLD' WHERE journey_id = UNHEX('%s') AND rule = 'exit'", journey);
        var page = desk(worker).gets("/people/" + journey + "/held").page();
        assertTrue(page.contains("You were not asked, because nobody had told you about the texts."));
    }

    @Test
    void that_somebody_printed_it_is_on_record() {
        var journey = scenario.person(worker, "cpo-supervision");
        desk(worker).gets("/people/" + journey + "/held");
        assertEquals(1, Sql.count(service, "contact.audit WHERE action = 'TOLD_WHAT_IS_HELD' AND subject = '%s' AND actor = '%s'", journey,
                worker.signature()));
    }

    @Test
    void the_paper_of_somebody_who_answered_is_the_paper_of_somebody_who_did_not() {
        var asked = START.plus(Duration.ofDays(400));
        service.moveTo(asked);
        var journeys = List.of(scenario.person(worker, "cpo-supervision"), scenario.person(worker, "cpo-supervision"));
        for (var touchpoint : List.of("induction", "exit")) {
            var answering = scenario.invited(journeys.get(0), touchpoint, worker);
            scenario.invited(journeys.get(1), touchpoint, worker);
            assertEquals("/thank-you", answering.starts().answersAll(question -> List.of()).path());
        }
        for (var days : List.of(0, 4, 11, 40)) {
            service.moveTo(asked.plus(Duration.ofDays(days)));
            service.bean(SendDueTexts.class).run(service.now(), 100);
            assertEquals(paper(journeys.get(1)), paper(journeys.get(0)), "after " + days + " days");
        }
        service.moveTo(START);
    }

    @Test
    void who_does_not_see_a_person_prints_nothing_of_them() {
        var journey = scenario.person(worker, "cpo-supervision");
        assertEquals(404, desk(scenario.worker("south")).gets("/people/" + journey + "/held").status());
        for (var other : List.of(scenario.leader(), scenario.administrator()))
            assertEquals(403, desk(other).gets("/people/" + journey + "/held").status());
    }

    @Test
    void what_another_team_holds_is_left_to_whoever_sees_it_and_the_paper_says_that_it_is_not_all() {
        var north = named("Al Bloggs", "+447700900902");
        var south = scenario.person(scenario.worker("south"), "cpo-unpaid-work");
        Sql.change(service, "UPDATE contact.journey SET person_id = UNHEX('%s') WHERE id = UNHEX('%s')",
                service.bean(Journeys.class).find(north).orElseThrow().person(), south);

        var part = desk(worker).gets("/people/" + north + "/held").page();
        assertTrue(part.contains("This is only a part"));
        assertFalse(part.contains("Community payback order with unpaid work"));
        var all = desk(scenario.workerOfTheCouncil()).gets("/people/" + north + "/held").page();
        assertFalse(all.contains("This is only a part"));
        assertTrue(all.contains("Community payback order with supervision") && all.contains("Community payback order with unpaid work"));
    }

    @Test
    void of_somebody_who_died_there_is_no_paper() {
        var journey = scenario.person(worker, "cpo-supervision");
        service.bean(Endings.class).end(journey, TODAY, EndReason.DIED, worker, service.now());
        var desk = desk(worker);
        assertFalse(desk.gets("/people/" + journey).page().contains("/held"));
        assertEquals(404, desk.gets("/people/" + journey + "/held").status());
    }

    /** Without what tells any two people apart. */
    private static String paper(Id journey) {
        var page = desk(worker).gets("/people/" + journey + "/held").page();
        return page.replace(journey.toString(), "{journey}").replaceAll("ends in [0-9]{4}", "{number}");
    }

    private static Phone desk(Actor staff) {
        return new Phone(service.url(), "").signsIn(scenario.signInLink(staff));
    }

    private static Id named(String name, String mobile) {
        var person = new NewPerson(new MobileNumber(mobile), name, Reach.byText(false), "cpo-supervision", "north", "town", worker.staff(),
                TODAY.minusMonths(6), TODAY.plusDays(7), new Background(Sex.WOMAN, AgeBand.FROM_26, Fifth.FIRST));
        return service.bean(People.class).add(person, worker, service.now()) instanceof Joined(var journey) ? journey : Id.FIRST;
    }
}
