package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.command.RunningService;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Tables;

/** Forms no browser of ours would send: refused in words or taken as typed, never an error of the service. */
class HostileInputTest {
    private static final String MARKUP = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26";

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CH.HOME=3&CH.HOME=1", "CH.HOME=3&CH.HOME=3", "CH.HOME=99", "CH.HOME=SOON", "NOW.MON=1", "CH.HOME=",
            "CH.HOME=%00",
            "CH.HOME=%ED%A0%80", "CH.HOME=3%E2%80%AE", "ch.home=3", "CH.HOME[]=3", "%=%&=&==", "", "X9=words+for+another+question"})
    void what_the_page_does_not_offer_is_refused_in_words(String form) {
        var phone = scenario.personInvitedTo("exit", worker).starts().posts("/check-in/1", form);
        assertEquals(422, phone.status());
        assertEquals(List.of("CH.HOME"), phone.asked());
        assertFalse(phone.gets("/check-in/1").page().contains("checked=\""), "nothing of it is kept");
    }

    @Test
    void what_stands_beside_an_answer_changes_nothing() {
        var beside = "CH.HOME=3&NOW.HOME=1&X9=words&questionnaire=needs-review&version=99&language=xx&screen=12";
        assertEquals(List.of("NOW.HOME"), scenario.personInvitedTo("exit", worker).starts().posts("/check-in/1", beside).asked());
    }

    @Test
    void ten_thousand_fields_are_refused_in_words() {
        var many = IntStream.range(0, 10_000).mapToObj(at -> "f" + at + "=").collect(Collectors.joining("&"));
        assertEquals(422, scenario.personInvitedTo("exit", worker).starts().posts("/check-in/1", many.substring(0, 60_000)).status());
        var phone = scenario.personInvitedTo("exit", worker).starts();
        assertEquals(413, phone.posts("/check-in/1", many).status());
        assertEquals(413, phone.posts("/check-in/1", "X9=" + "a".repeat(1_000_000)).status());
        assertEquals(List.of("CH.HOME"), phone.gets("/check-in/1").asked(), "and the check-in goes on");
    }

    /** NUL, half a pair, text that turns the line round, marks that pile up, markup, four-byte letters, a null byte that no UTF-8 has. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%E2%80%AEtxet", "Z%CC%A1%CC%A2%CC%A3", MARKUP, "%F0%9F%98%80", "%C0%80", "%FF%FE",
            "%1B%5B31m",
            "%0D%0ASet-Cookie%3A+a%3Db"})
    void words_of_any_kind_come_back_escaped_or_are_sent_as_typed(String words) {
        var phone = scenario.personInvitedTo("exit", worker).starts().skipsToTheEnd();
        var last = phone.path();
        phone.posts(last, "X9=" + words + "a".repeat(301));
        assertEquals(422, phone.status());
        assertFalse(phone.page().contains("<script>alert"), "never as markup");
        assertEquals("", phone.last().headers().firstValue("Set-Cookie").orElse(""));
        assertEquals("/thank-you", phone.posts(last, "X9=" + words).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/not-for-me"})
    void a_token_that_is_none_gets_the_page_every_such_link_gets(String door) {
        var ended = new Phone(service.url(), "nonsense").opens().page();
        for (var token : List.of("", "%00", "0".repeat(25), "0".repeat(26), "0".repeat(27), "%3Cscript%3E", "a".repeat(50_000)))
            assertTrue(ended.equals(new Phone(service.url(), "").posts(door, "token=" + token).page()), door + " " + token.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"})
    void no_other_way_of_asking_changes_a_row_or_sets_a_cookie(String method) throws Exception {
        var phone = scenario.personInvitedTo("exit", worker);
        var before = Tables.of(service).content();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/" + phone.token(), "/start", "/check-in/1", "/later", "/leave", "/not-for-me", "/thank-you")) {
                var request = HttpRequest.newBuilder(service.url().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method,
                                method.equals("HEAD") ? BodyPublishers.noBody() : BodyPublishers.ofString("token=" + phone.token()));
                var answer = client.send(request.build(), BodyHandlers.ofString());
                assertTrue(answer.statusCode() < 500, method + " " + path);
                assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), method + " " + path);
            }
        }
        assertEquals(before, Tables.of(service).content());
    }
}
