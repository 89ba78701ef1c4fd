package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

class RemindersTest {
    private static final String AGAIN = "this link starts again at the first question";

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;
    private static Instant asked = Instant.parse("2026-05-11T10:00:00Z");

    @BeforeAll
    static void start() {
        service = RunningService.at(asked.toString());
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** So that one test's reminders are not another's. */
    @BeforeEach
    void a_month_later() {
        asked = asked.plus(Duration.ofDays(30));
        service.moveTo(asked);
        service.bean(SendDueTexts.class).run(asked, 100);
    }

    @Test
    void who_has_not_finished_gets_a_new_link_on_the_third_and_the_tenth_day_and_no_more() {
        var first = scenario.personInvitedTo("exit", worker);
        first.starts().skips();

        assertEquals(0, sent(71));
        var reminder = scenario.phoneOfNextText(at(73));
        assertFalse(first.opens().page().contains(AGAIN));
        assertTrue(reminder.opens().page().contains(AGAIN));
        assertEquals(1, sent(24 * 10 + 1));
        assertEquals(0, sent(24 * 27));
        assertTrue(first.opens().page().contains("Start"), "every link works until it closes");
    }

    @Test
    void a_review_is_reminded_of_once_on_the_fifth_day() {
        var journey = scenario.person(worker, "cpo-supervision");
        scenario.invited(journey, "review-6m", worker);

        assertEquals(0, sent(24 * 5 - 1));
        assertEquals(1, sent(24 * 5 + 1));
        assertEquals(0, sent(24 * 20));
    }

    @Test
    void who_finished_or_stopped_hears_no_more_and_staff_see_the_same_of_both() {
        var journeys = List.of(scenario.person(worker, "cpo-supervision"), scenario.person(worker, "cpo-supervision"));
        var answering = scenario.invited(journeys.get(0), "exit", worker);
        scenario.invited(journeys.get(1), "exit", worker);
        var stopping = scenario.personInvitedTo("exit", worker);
        answering.starts().skipsToTheEnd().skips();
        stopping.posts("/not-for-me", "token=" + stopping.token() + "&choice=not-this-one");

        for (var hours : List.of(2, 73, 24 * 10 + 1)) {
            assertEquals(hours < 72 ? 0 : 1, sent(hours), "only the one who did neither");
            assertEquals(seen(journeys.get(0)), seen(journeys.get(1)), "after " + hours + " hours");
        }
    }

    /** A person's own page, without what tells any two people apart. */
    private String seen(Id journey) {
        var page = new Phone(service.url(), "").signsIn(scenario.signInLink(worker)).gets("/people/" + journey).page();
        return page.replace(journey.toString(), "journey").replaceAll("ending? (in )?[0-9]{4}", "number").replaceAll("Ends in [0-9]{4}",
                "number");
    }

    private static Instant at(int hours) {
        return asked.plus(Duration.ofHours(hours));
    }

    private static int sent(int hours) {
        service.moveTo(at(hours));
        var before = service.texts().size();
        service.bean(SendDueTexts.class).run(at(hours), 100);
        return service.texts().size() - before;
    }
}
