package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.sms.TwilioService.NOON;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.people.OptOuts;
import scot.throughline.support.Phone;
import scot.throughline.support.Tables;

/** What becomes of a text after it was handed over, by Twilio's receipts and by asking Twilio. */
class TwilioReceiptsTest {
    private static TwilioService service;

    @BeforeAll
    static void start() {
        service = new TwilioService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void alone() {
        service.leaveTheRest();
    }

    @Test
    void our_signer_agrees_with_the_example_that_twilio_publishes() {
        assertEquals("RSOYDt4T1cUTdK1PDd93/VVr8B8=",
                TwilioService.signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2",
                        Map.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309", "Digits", "1234", "From", "+14158675309", "To",
                                "+18005551212")));
    }

    @Test
    void four_receipts_end_in_the_same_state_whatever_their_order_and_however_often_they_come() {
        var orders = orders(List.of("queued", "sending", "sent", "delivered"));
        for (var order : orders) {
            var text = service.sent();
            for (var status : order) for (var twice = 0; twice < 2; twice++) assertEquals(204, service.receipt(text, status));
            for (var status : order) assertEquals(204, service.receipt(text, status));

            assertEquals(TextState.DELIVERED, service.again(text).state(), order.toString());
            assertEquals("delivered", service.again(text).providerSaid(), order.toString());
        }
        assertEquals(24, orders.size());
    }

    @ParameterizedTest
    @CsvSource({"undelivered, 30003, UNDELIVERED", "failed, 30001, UNDELIVERED", "undelivered, 30007, UNDELIVERED",
            "failed, 30005, FAILED_NUMBER", "undelivered, 30006, FAILED_NUMBER", "failed, 21610, SUPPRESSED", "failed, 99999, UNDELIVERED",
            "delivered, '', DELIVERED", "read, '', DELIVERED", "sent, '', SENT", "queued, '', ACCEPTED", "teleported, '', ACCEPTED"})
    void each_receipt_means_one_thing(String status, String code, TextState state) {
        var text = service.sent();
        service.receipt(text, status, code.isEmpty() ? Map.of() : Map.of("ErrorCode", code));

        assertEquals(state, service.again(text).state());
    }

    @Test
    void a_word_we_have_not_met_is_kept_as_it_came() {
        var text = service.sent();
        service.receipt(text, "teleported");

        assertEquals("teleported", service.again(text).providerSaid());
    }

    @Test
    void who_told_twilio_to_stop_is_opted_out_here() {
        var text = service.sent();
        var number = service.service.bean(TextWriter.class).reader(text.invitationId()).orElseThrow();
        service.receipt(text, "failed", Map.of("ErrorCode", "21610"));

        assertTrue(service.service.bean(OptOuts.class).hold(number));
    }

    @Test
    void a_receipt_finds_an_attempt_whose_answer_was_lost() {
        service.twilio.fails(new Fault.Cut());
        var text = service.sent();
        assertEquals(TextState.UNKNOWN, text.state());
        service.receipt(text, "sent");

        assertEquals(TextState.SENT, service.again(text).state());
    }

    @Test
    @Tag("slow")
    void forged_receipts_change_nothing() {
        var text = service.sent();
        var path = "/callbacks/twilio/" + text.key();
        var fields = Map.of("MessageSid", text.providerId(), "MessageStatus", "delivered");
        var form = TwilioService.form(fields);
        var before = Tables.of(service.service).content();
        var random = new Random(7);
        IntStream.range(0, 10_000).parallel().forEach(i -> assertEquals(403, service.calls(path, form, forgery(i, path, fields, random))));

        assertEquals(403, service.calls(path, form + "&MessageStatus=delivered", signed(path, fields)), "a field twice");
        assertEquals(403, service.calls(path, form + "&More=1", signed(path, fields)), "a field more");
        assertEquals(403, service.calls(path + "0", form, signed(path, fields)), "of another text");
        assertTrue(before.equals(Tables.of(service.service).content()), "a row was changed");
        assertEquals(204, service.calls(path, form, signed(path, fields)));
    }

    private static String signed(String path, Map<String, String> fields) {
        return TwilioService.signature(StandInTwilio.TOKEN, "https://say.example" + path, fields);
    }

    /** Nothing, noise, another token's, or true for another address. */
    private static String forgery(int i, String path, Map<String, String> fields, Random random) {
        var noise = new byte[20];
        random.nextBytes(noise);
        return switch (i % 4) {
            case 0 -> "";
            case 1 -> HexFormat.of().formatHex(noise);
            case 2 -> TwilioService.signature("token-" + i, "https://say.example" + path, fields);
            default -> TwilioService.signature(StandInTwilio.TOKEN, service.url() + path, fields);
        };
    }

    @Test
    void with_the_database_away_twilio_is_asked_to_call_again() throws SQLException {
        var text = service.sent();
        service.without("contact.text", () -> assertEquals(503, service.receipt(text, "delivered")));

        assertEquals(204, service.receipt(text, "delivered"));
    }

    @Test
    void a_lost_answer_is_settled_by_looking_for_the_link() {
        service.twilio.fails(new Fault.AcceptThenSay(500, "{}"));
        var text = service.sent();
        service.asks(NOON.plusSeconds(59));
        assertEquals(TextState.UNKNOWN, service.again(text).state());
        service.asks(NOON.plusSeconds(61));

        assertEquals(TextState.SENT, service.again(text).state());
        assertEquals(1, service.again(text).attempt());
    }

    @Test
    void what_twilio_twice_does_not_know_goes_once_more_and_then_a_person_decides() {
        service.twilio.fails(new Fault.Refuse(500, 20500, null));
        var text = service.sent();
        service.asks(NOON.plusSeconds(61));
        assertEquals(TextState.UNKNOWN, service.again(text).state(), "its list may lag");
        service.asks(NOON.plusSeconds(122));
        assertEquals(TextState.DUE, service.again(text).state());

        service.twilio.fails(new Fault.Refuse(500, 20500, null));
        service.sends(NOON.plusSeconds(130));
        service.asks(NOON.plusSeconds(191));
        service.asks(NOON.plusSeconds(252));

        assertEquals(TextState.HELD, service.again(text).state());
        assertEquals(2, service.again(text).attempt());
    }

    @Test
    void what_nobody_can_say_stays_unknown_for_a_day() {
        service.twilio.fails(new Fault.Refuse(500, 20500, null));
        var text = service.sent();
        for (var asked = NOON.plusSeconds(61); asked.isBefore(NOON.plus(Duration.ofHours(23))); asked = asked.plus(Duration.ofHours(1))) {
            service.twilio.fails(new Fault.Refuse(503, 20503, null));
            service.asks(asked);
            assertEquals(TextState.UNKNOWN, service.again(text).state());
        }
        service.twilio.fails(new Fault.Refuse(503, 20503, null));
        service.asks(NOON.plus(Duration.ofHours(25)));

        assertEquals(TextState.HELD, service.again(text).state());
    }

    @Test
    void a_receipt_that_did_not_come_is_asked_for_five_times_and_a_late_one_still_wins() {
        var text = service.sent();
        var asks = service.twilio.asks();
        service.twilio.becomes(text.providerId(), "queued", null);
        for (var hours : List.of(0.2, 0.3, 1.1, 6.1, 24.1, 71.0)) service.asks(NOON.plusSeconds((long) (hours * 3600)));
        assertEquals(TextState.ACCEPTED, service.again(text).state());
        assertEquals(4, service.twilio.asks() - asks);
        service.asks(NOON.plus(Duration.ofHours(73)));
        assertEquals(TextState.NO_RECEIPT, service.again(text).state());

        service.receipt(text, "delivered");
        assertEquals(TextState.DELIVERED, service.again(text).state());
    }

    @Test
    void once_it_is_over_twilio_forgets_what_was_said() {
        var text = service.sent();
        service.twilio.becomes(text.providerId(), "delivered", null);
        service.asks(NOON.plus(Duration.ofMinutes(16)));
        assertEquals(TextState.DELIVERED, service.again(text).state());
        service.twilio.fails(new Fault.Refuse(503, 20503, null));
        service.asks(NOON.plus(Duration.ofMinutes(17)));
        service.asks(NOON.plus(Duration.ofMinutes(23)));

        assertTrue(service.twilio.forgotten().contains(text.providerId()));
        assertEquals(null, service.again(text).askAt());
    }

    @Test
    void a_wrong_number_is_put_right_and_what_did_not_reach_the_old_one_goes_to_the_new() {
        var journey = service.scenario.person(service.worker, "cpo-supervision");
        var invitation = service.invited(journey);
        service.sends(NOON);
        var text = service.text(invitation);
        service.receipt(text, "failed", Map.of("ErrorCode", "30005"));
        var staff = new Phone(service.url(), "").signsIn(service.scenario.signInLink(service.worker));
        assertTrue(staff.gets("/people").page().contains("href=\"/people/" + journey + "/number\""));
        assertEquals(422, staff.postsAsStaff("/people/" + journey + "/number", "mobile=0131+496+0000").status());

        assertTrue(staff.postsAsStaff("/people/" + journey + "/number", "mobile=07700900987").page().contains("The number is changed"));
        assertFalse(staff.gets("/people").page().contains("href=\"/people/" + journey + "/number\""));
        service.receipt(text, "failed", Map.of("ErrorCode", "30005"));
        assertEquals(TextState.DUE, service.again(text).state(), "what is still said of the old number is past");
        service.sends(NOON.plusSeconds(60));

        assertEquals(1, service.twilio.takenFor("+447700900987").size());
        service.receipt(service.again(text), "delivered");
        assertEquals(TextState.DELIVERED, service.again(text).state());
        assertTrue(staff.gets("/people/" + journey).page().contains("→ Sent"), "no further on than one whose link was used");
    }

    @Test
    void a_held_text_is_settled_by_an_administrator() {
        service.twilio.fails(new Fault.Refuse(400, 29999, null));
        service.twilio.fails(new Fault.Refuse(400, 29998, null));
        var texts = List.of(service.sent(), service.sent());
        var staff = new Phone(service.url(), "").signsIn(service.scenario.signInLink(service.scenario.administrator()));
        var page = staff.gets("/texts").page();
        assertTrue(page.contains("29999") && page.contains(texts.getFirst().key().toString()), page);

        staff.postsAsStaff("/texts/" + texts.get(0).id() + "/received", "");
        staff.postsAsStaff("/texts/" + texts.get(1).id() + "/send-again", "");
        assertEquals(TextState.DELIVERED, service.again(texts.get(0)).state());
        service.sends(NOON.plusSeconds(60));
        assertEquals(TextState.ACCEPTED, service.again(texts.get(1)).state());
        assertFalse(staff.gets("/texts").page().contains("29998"));
    }

    @Test
    void a_month_is_counted_when_it_is_over_and_shown_to_the_nearest_ten() {
        service.sent();
        service.service.bean(CountMonth.class).run(Instant.parse("2026-12-01T00:10:00Z"));
        service.service.bean(CountMonth.class).run(Instant.parse("2026-12-02T00:10:00Z"));
        var staff = new Phone(service.url(), "").signsIn(service.scenario.signInLink(service.scenario.administrator()));

        var page = staff.gets("/texts").page();
        assertTrue(page.contains("November 2026") && page.matches("(?s).*(fewer than 10|about [0-9]*0).*"), page);
    }

    @Test
    void a_stop_texted_back_holds_until_a_start() {
        var optOuts = service.service.bean(OptOuts.class);
        var number = service.service.bean(TextWriter.class).reader(service.sent().invitationId()).orElseThrow();

        assertEquals(403, service.calls("/callbacks/twilio/inbound", "From=%2B447700900001&Body=STOP", "forged"));
        assertEquals(204, texts(number, "I got this by mistake", ""));
        assertFalse(optOuts.hold(number));
        assertEquals(204, texts(number, "Stop!", ""));
        assertTrue(optOuts.hold(number));
        assertEquals(204, texts(number, "HELP", ""));
        assertTrue(optOuts.hold(number));
        assertEquals(204, texts(number, "start", ""));
        assertFalse(optOuts.hold(number));
        assertEquals(204, texts(number, "no thanks", "STOP"), "Twilio's own reading");
        assertTrue(optOuts.hold(number));
        assertEquals(204, texts(number, "start", "START"));
    }

    @ParameterizedTest
    @CsvSource({"not-this-one, false", "no-more-texts, true", "not-my-number, true"})
    void each_choice_of_not_for_me_ends_this_link_and_two_of_them_all_texts(String choice, boolean optsOut) {
        var text = service.sent();
        var number = service.service.bean(TextWriter.class).reader(text.invitationId()).orElseThrow();
        var words = service.twilio.takenFor(number.e164()).getLast().fields().getOrDefault("Body", "");
        var phone = new Phone(service.url(), words.replaceFirst("(?s).*/([0-9A-Z]{26}).*", "$1"));
        phone.posts("/not-for-me", "token=" + phone.token() + "&choice=" + choice);

        assertEquals("This check-in has ended", phone.opens().heading());
        assertEquals(optsOut, service.service.bean(OptOuts.class).hold(number));
    }

    private static int texts(MobileNumber from, String body, String optOutType) {
        return service.calls("/callbacks/twilio/inbound", Map.of("From", from.e164(), "To", "+447700900999", "Body", body, "MessageSid",
                "SM" + "1".repeat(32), "OptOutType", optOutType));
    }

    private static List<List<String>> orders(List<String> words) {
        if (words.isEmpty()) return List.of(List.of());
        var orders = new ArrayList<List<String>>();
        for (var first : words) {
            for (var rest : orders(words.stream().filter(each -> !each.equals(first)).toList())) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
