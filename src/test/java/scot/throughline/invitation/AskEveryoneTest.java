package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.people.EndReason;
import scot.throughline.people.EndedAlike;
import scot.throughline.people.EndedJourneys;
import scot.throughline.people.Endings;
import scot.throughline.people.Journeys;
import scot.throughline.people.OptOuts;
import scot.throughline.people.People;
import scot.throughline.people.Reach;
import scot.throughline.people.StopReason;
import scot.throughline.people.Texting;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** Everybody is asked at the end, or counted with the reason why not. */
class AskEveryoneTest {
    private RunningService service;
    private Scenario scenario;
    private Actor worker;

    @BeforeEach
    void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void every_ending_yields_an_invitation_or_a_counted_reason() {
        var asked = ended(EndReason.COMPLETED);
        var early = ended(EndReason.CUSTODY);
        ended(EndReason.DIED);
        var stopped = person();
        service.bean(OptOuts.class).add(stopped, service.now());
        end(stopped, EndReason.COMPLETED, today());
        reached(new Reach(Texting.OK, StopReason.SAFETY, false, "en"));
        reached(new Reach(Texting.OK, StopReason.NO_PHONE, false, "en"));
        reached(new Reach(Texting.NOT_TOLD, null, false, "en"));
        reached(new Reach(Texting.HAND_OVER, null, false, "en"));
        end(person("youth-justice"), EndReason.COMPLETED, today());
        end(person(), EndReason.COMPLETED, today().minusDays(57));
        service.bean(AskEveryone.class).run(service.now());

        assertEquals(Map.of("OFFERED", 2L, "DIED", 1L, "OPTED_OUT", 1L, "SAFETY", 1L, "NO_PHONE", 1L, "NOT_TOLD", 1L, "HAND_OVER", 1L,
                "NOT_TEXTED", 1L, "TOO_LATE", 1L), cameTo());
        assertEquals(2, Sql.count(service, "contact.invitation WHERE family = 'exit'"));
        for (var journey : List.of(asked, early)) assertEquals(1, invitationsOf(journey));
    }

    @Test
    void however_often_it_runs_and_the_end_is_told_each_is_asked_once() {
        var journey = ended(EndReason.COMPLETED);
        var rule = service.surveys().council().touchpoint("exit").orElseThrow();
        for (var i = 0; i < 3; i++) {
            service.bean(AskEveryone.class).run(service.now());
            end(journey, i == 1 ? EndReason.TRANSFERRED : EndReason.COMPLETED, today());
            service.bean(Invitations.class).invite(journey, rule, worker, service.now());
        }
        assertEquals(1, invitationsOf(journey));
        service.bean(SendDueTexts.class).run(service.now(), 50);
        assertEquals(1, service.texts().size());
    }

    @Test
    void a_death_takes_every_text_back_at_once_on_every_journey_of_theirs() {
        var journey = person();
        var person = Sql.column(service, "SELECT LOWER(HEX(person_id)) FROM contact.journey WHERE id = UNHEX('%s')", journey).getFirst();
        var other = person();
        Sql.change(service, "UPDATE contact.journey SET person_id = UNHEX('%s') WHERE id = UNHEX('%s')", person, other);
        var phone = scenario.invited(journey, "exit", worker);
        service.bean(Invitations.class).invite(other, service.surveys().council().touchpoint("exit").orElseThrow(), worker, service.now());

        end(journey, EndReason.DIED, today());
        assertEquals(0, Sql.count(service, "contact.text WHERE state IN ('SCHEDULED', 'DUE', 'CLAIMED')"));
        assertFalse(phone.opens().page().contains("Start"), "the link is dead");
        service.moveTo(service.now().plus(Duration.ofDays(11)));
        service.bean(AskEveryone.class).run(service.now());
        service.bean(SendDueTexts.class).run(service.now(), 50);
        assertEquals(1, service.texts().size(), "only the one that had gone");
        assertEquals(Map.of("DIED", 2L), cameTo());
    }

    @Test
    void an_end_put_right_is_thought_of_again() {
        var journey = ended(EndReason.DIED);
        service.bean(AskEveryone.class).run(service.now());
        end(journey, EndReason.COMPLETED, today());
        service.bean(AskEveryone.class).run(service.now());
        assertEquals(Map.of("OFFERED", 1L), cameTo());
    }

    @Test
    void what_no_worker_has_sent_goes_by_itself_the_next_morning() {
        var journey = scenario.person(worker, "cpo-supervision", today(), today().plusYears(1));
        var shy = scenario.person(worker, "cpo-supervision", today(), today().plusYears(1));
        reach(shy, new Reach(Texting.NOT_TOLD, null, false, "en"));
        service.bean(AskEveryone.class).run(service.now());
        assertEquals(0, invitationsOf(journey), "today is the worker's");

        service.moveTo(service.now().plus(Duration.ofDays(1)));
        service.bean(AskEveryone.class).run(service.now());
        service.bean(AskEveryone.class).run(service.now());
        assertEquals(1, invitationsOf(journey));
        assertEquals(0, invitationsOf(shy));
    }

    @Test
    void a_first_text_that_arrived_is_counted_and_so_is_a_journey_that_is_forgotten() {
        ended(EndReason.COMPLETED);
        ended(EndReason.DIED);
        service.bean(AskEveryone.class).run(service.now());
        service.bean(SendDueTexts.class).run(service.now(), 50);
        var month = YearMonth.from(today());
        var before = service.bean(EndedJourneys.class).between(month, month);
        assertEquals(1, before.stream().filter(EndedAlike::delivered).mapToLong(EndedAlike::n).sum());

        service.bean(NoteDelivered.class).run(service.now());
        Sql.change(service, "DELETE FROM contact.invitation");
        assertEquals(java.util.Set.copyOf(before), java.util.Set.copyOf(service.bean(EndedJourneys.class).between(month, month)));

        service.moveTo(service.now().plus(Duration.ofDays(200)));
        service.bean(io.micronaut.context.ApplicationContext.class).getBeansOfType(scot.throughline.jobs.Retained.class)
                .forEach(part -> part.forget(service.now()));
        assertEquals(0, Sql.count(service, "contact.journey"));
        assertEquals(java.util.Set.copyOf(before), java.util.Set.copyOf(service.bean(EndedJourneys.class).between(month, month)));
        assertTrue(Sql.count(service, "contact.ended_count") > 0);
    }

    private Map<String, Long> cameTo() {
        var today = YearMonth.from(today());
        return service.bean(EndedJourneys.class).between(today.minusMonths(3), today).stream()
                .collect(Collectors.groupingBy(EndedAlike::cameTo, Collectors.summingLong(EndedAlike::n)));
    }

    private int invitationsOf(Id journey) {
        return Sql.count(service, "contact.invitation WHERE journey_id = UNHEX('%s')", journey);
    }

    private LocalDate today() {
        return Scotland.dayOf(service.now());
    }

    private Id person() {
        return person("cpo-supervision");
    }

    private Id person(String type) {
        return scenario.person(worker, type, today().minusMonths(9), today().plusDays(30));
    }

    private Id ended(EndReason reason) {
        var journey = person();
        end(journey, reason, today());
        return journey;
    }

    private void end(Id journey, EndReason reason, LocalDate on) {
        service.bean(Endings.class).end(journey, on, reason, worker, service.now());
    }

    private void reached(Reach reach) {
        var journey = person();
        reach(journey, reach);
        end(journey, EndReason.COMPLETED, today());
    }

    private void reach(Id journey, Reach reach) {
        service.bean(People.class).reach(service.bean(Journeys.class).find(journey).orElseThrow(), reach, worker, service.now());
    }
}
