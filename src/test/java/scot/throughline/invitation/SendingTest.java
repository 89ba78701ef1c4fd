package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.database.Id;
import scot.throughline.people.EndReason;
import scot.throughline.people.Endings;
import scot.throughline.people.Journeys;
import scot.throughline.people.OptOuts;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Family;

/** A worker adds people and sends to them, over HTTP against a real database. */
class SendingTest {
    @TempDir
    static Path home;
    static SendingService service;
    private static int numbers;

    private Actor worker;
    private String cookie;

    @BeforeAll
    static void start() {
        service = new SendingService(home);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        worker = service.worker("north");
        cookie = service.signedIn(worker);
    }

    @Test
    void a_worker_adds_a_person_looks_at_the_text_and_sends_it() throws Exception {
        var number = newNumber();
        var added = service.post("/people/new", form(number, "Ann Bell"), cookie);
        assertEquals(303, added.statusCode(), added.body());
        var person = location(added).replaceAll("\\?.*", "");
        assertTrue(service.get(location(added), cookie).body().contains("Added. Nothing has been sent yet"));
        assertTrue(service.get("/people", cookie).body().contains("href=\"" + person + "/send/induction\""));

        var preview = service.get(person + "/send/exit", cookie).body();
        assertTrue(preview.contains("Tell us how it goes: https://say.example/" + "•".repeat(26) + " 3 min, your choice."), preview);
        assertTrue(preview.contains("1 part") && preview.contains("ends in " + number.substring(7)) && preview.contains("straight away"));

        var sent = service.post(person + "/send/exit", "", cookie);
        assertEquals(person + "?told=sent", location(sent));
        assertTrue(service.get(person, cookie).body().contains("… Waiting"));
        service.sendAndRead();
        assertTrue(service.get(person, cookie).body().contains("✓ Delivered"));
        assertEquals(person, location(service.post(person + "/send/exit", "", cookie)), "a second press sends nothing");
    }

    @Test
    void nothing_a_worker_sees_tells_whether_a_person_answered() throws Exception {
        var person = newPerson();
        service.post(person + "/send/induction", "", cookie);
        var token = service.sendAndRead();
        var pages = pages(person);

        var open = service.bean(Invitations.class).open(token.lookup(), SendingService.NOW).orElseThrow();
        assertEquals(Family.REVIEW_START, open.family());
        assertTrue(service.bean(SendingService.Answering.class).close(token));
        assertFalse(service.bean(SendingService.Answering.class).close(token), "a link counts once");
        assertTrue(service.bean(Invitations.class).open(token.lookup(), SendingService.NOW).isEmpty());
        var journey = open.asked().orElseThrow().journey();
        assertTrue(service.bean(Invitations.class).answeredBefore(journey, Family.REVIEW_START, new FinancialYear(2026)));
        assertFalse(service.bean(Invitations.class).answeredBefore(journey, Family.EXIT, new FinancialYear(2026)));

        assertEquals(pages, pages(person));
        assertFalse(service.bean(Invitations.class).stop(token.lookup(), SendingService.NOW));
    }

    @Test
    void a_person_who_stops_an_invitation_is_seen_to_have_stopped_it() throws Exception {
        var person = newPerson();
        service.post(person + "/send/induction", "", cookie);
        assertTrue(service.bean(Invitations.class).stop(service.sendAndRead().lookup(), SendingService.NOW));

        assertTrue(service.get(person, cookie).body().contains("■ Stopped by the person"));
    }

    @Test
    void a_person_who_wants_no_more_texts_gets_none_and_is_added_once() throws Exception {
        var number = newNumber();
        var person = location(service.post("/people/new", form(number, ""), cookie)).replaceAll("\\?.*", "");
        service.bean(OptOuts.class).add(id(person), SendingService.NOW);

        assertTrue(service.get(person, cookie).body().contains("asked for no more texts"));
        assertEquals(person, location(service.get(person + "/send/exit", cookie)));
        assertEquals(person, location(service.post(person + "/send/exit", "", cookie)));
        var again = service.post("/people/new", form(number, "Ann Bell"), cookie);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("belongs to somebody already added") && again.body().contains("value=\"Ann Bell\""), again.body());
    }

    @Test
    void another_teams_person_is_as_unknown_as_one_that_never_was() throws Exception {
        var person = newPerson();
        var stranger = service.signedIn(service.worker("south"));
        for (var page : List.of("", "/end", "/send/exit")) {
            var theirs = service.get(person + page, stranger);
            var nobodys = service.get("/people/" + Id.random() + page, stranger);
            assertEquals(404, theirs.statusCode());
            assertEquals(nobodys.body(), theirs.body());
        }
        assertEquals(404, service.post(person + "/send/exit", "", stranger).statusCode());
        assertEquals(404, service.post(person + "/end", "", stranger).statusCode());
        assertFalse(service.get("/people", stranger).body().contains(person));
    }

    @Test
    void a_wrong_form_says_what_is_wrong_with_each_field_and_keeps_what_was_typed() throws Exception {
        var wrong = service.post("/people/new", form("01382 123456", "Ann Bell").replace("area=town", "area=moon").replace("2027", "2025"),
                cookie);

        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("This is a landline") && wrong.body().contains("Choose an area")
                && wrong.body().contains("The expected end must be after the start"), wrong.body());
        assertTrue(wrong.body().contains("value=\"01382 123456\""));
    }

    @Test
    void a_number_in_use_needs_a_word_that_the_phone_is_shared() throws Exception {
        var number = newNumber();
        service.post("/people/new", form(number, ""), cookie);

        var again = service.post("/people/new", form(number, ""), cookie);
        assertTrue(again.body().contains("belongs to somebody already added"), again.body());
        assertEquals(303, service.post("/people/new", form(number, "").replace("shared=no", "shared=yes"), cookie).statusCode());
    }

    @Test
    void an_end_makes_the_exit_due_that_day_and_closes_the_reviews() throws Exception {
        var person = newPerson();
        var ended = service.post(person + "/end", "ended-day=2&ended-month=11&ended-year=2026&reason=COMPLETED", cookie);

        assertEquals(person, location(ended), ended.statusCode() + ended.body());
        var page = service.get(person, cookie).body();
        assertTrue(page.contains("2 November 2026, completed") && page.contains("due today"), page);
        assertTrue(page.contains(person + "/send/exit") && !page.contains(person + "/send/induction"));
        assertTrue(service.post(person + "/end", "", cookie).body().contains("Choose how it ended"));
    }

    @Test
    void nothing_goes_to_a_person_who_has_died() throws Exception {
        var person = newPerson();
        service.post(person + "/send/exit", "", cookie);
        var journeys = service.bean(Endings.class);
        assertTrue(journeys.end(id(person), java.time.LocalDate.of(2026, 11, 2), EndReason.DIED, worker, SendingService.NOW));
        service.bean(scot.throughline.sms.SendDueTexts.class).run(SendingService.NOW, 50);

        var page = service.get(person, cookie).body();
        assertTrue(page.contains("This person has died") && page.contains("– Ended") && !page.contains("Sent"), page);
    }

    @Test
    void a_journey_keeps_its_secret_until_it_is_forgotten() throws Exception {
        var journey = id(newPerson());
        var journeys = service.bean(Journeys.class);
        assertTrue(journeys.lockedSecret(journey).isPresent());
        journeys.forgetSecret(journey);
        assertTrue(journeys.lockedSecret(journey).isEmpty());
    }

    private List<String> pages(String person) throws IOException, InterruptedException {
        return List.of(service.get(person, cookie).body(), service.get("/people", cookie).body(),
                service.get(person + "/send/exit", cookie).body(), location(service.get(person + "/send/induction", cookie)));
    }

    private String newPerson() throws IOException, InterruptedException {
        return location(service.post("/people/new", form(newNumber(), ""), cookie)).replaceAll("\\?.*", "");
    }

    private static String newNumber() {
        return "07700900%03d".formatted(numbers++);
    }

    private String form(String mobile, String name) {
        return "mobile=" + encoded(mobile) + "&shared=no&texts=OK&name=" + encoded(name) + "&journey-type=supervision&area=town&caseholder="
                + worker.staff() + "&started-day=2&started-month=11&started-year=2026"
                + "&expected-end-day=1&expected-end-month=11&expected-end-year=2027";
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static Id id(String person) {
        return Id.parse(person.substring("/people/".length())).orElseThrow();
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
