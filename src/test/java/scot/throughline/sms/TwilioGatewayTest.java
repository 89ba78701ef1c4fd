package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioGatewayTest {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(1500);

    private StandInTwilio twilio;

    @BeforeEach
    void start() throws IOException {
        twilio = new StandInTwilio("t.example");
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void a_text_is_handed_over_as_twilio_wants_it() {
        var attempt = Attempts.saying("Hello + & = é €, how are things? https://t.example/X Bye");
        var handed = assertInstanceOf(Handed.Accepted.class, gateway(PATIENT).hand(attempt));

        var taken = twilio.takenFor("+447700900123").getFirst();
        assertEquals(new Handed.Accepted(taken.sid(), 1), handed);
        assertEquals(
                Map.of("To", "+447700900123", "MessagingServiceSid", StandInTwilio.SERVICE, "Body", attempt.words().words(),
                        "StatusCallback",
                        "https://t.example/callbacks/twilio/" + attempt.text() + "-1", "ValidityPeriod", "25200", "SmartEncoded", "true"),
                taken.fields());
    }

    @Test
    void a_text_lies_with_twilio_no_longer_than_it_is_wanted_and_no_longer_than_twilio_allows() {
        gateway(PATIENT).hand(Attempts.worthFor(Duration.ofSeconds(59), "one"));
        gateway(PATIENT).hand(Attempts.worthFor(Duration.ofMillis(300), "two"));
        gateway(PATIENT).hand(Attempts.worthFor(Duration.ofHours(14), "three"));

        assertEquals(List.of("59", "1", "36000"),
                twilio.takenFor("+447700900123").stream().map(taken -> taken.fields().get("ValidityPeriod")).toList());
    }

    static Stream<Arguments> answers() {
        return Stream.of(answer("the number is invalid", new Fault.Refuse(400, 21211, null), new Handed.NumberFailed("21211")),
                answer("not a mobile", new Fault.Refuse(400, 21614, null), new Handed.NumberFailed("21614")),
                answer("no route", new Fault.Refuse(400, 21612, null), new Handed.NumberFailed("21612")),
                answer("a region not allowed", new Fault.Refuse(403, 21408, null), new Handed.NumberFailed("21408")),
                answer("a landline", new Fault.Refuse(400, 21635, null), new Handed.NumberFailed("21635")),
                answer("the person said stop", new Fault.Refuse(400, 21610, null), new Handed.OptedOut("21610")),
                answer("the queue is full", new Fault.Refuse(400, 21611, null),
                        new Handed.NotNow(Optional.of(Duration.ofHours(12)), "21611")),
                answer("too fast", new Fault.Refuse(429, 20429, "7"), new Handed.NotNow(Optional.of(Duration.ofSeconds(7)), "20429")),
                answer("too fast, in HTML", new Fault.Refuse(429, null, null), new Handed.NotNow(Optional.empty(), "HTTP 429")),
                answer("too fast, until a date", new Fault.Refuse(429, 20429, "Wed, 18 Nov 2026 12:00:00 GMT"),
                        new Handed.NotNow(Optional.empty(), "20429")),
                answer("a wrong password", new Fault.Refuse(401, 20003, null), new Handed.Refused("20003")),
                answer("forbidden", new Fault.Refuse(403, null, null), new Handed.Refused("HTTP 403")),
                answer("a code not met before", new Fault.Refuse(400, 29999, null), new Handed.Rejected("29999")),
                answer("a refusal that is not JSON", new Fault.Refuse(400, null, null), new Handed.Rejected("HTTP 400")),
                answer("a fault of its own", new Fault.Refuse(500, 20500, null), new Handed.Unknown("20500")),
                answer("accepted, then a fault", new Fault.AcceptThenSay(500, "<html>"), new Handed.Unknown("HTTP 500")),
                answer("accepted, then no way back", new Fault.AcceptThenSay(502, ""), new Handed.Unknown("HTTP 502")),
                answer("accepted, then away", new Fault.AcceptThenSay(503, "{}"), new Handed.Unknown("HTTP 503")),
                answer("accepted, in HTML", new Fault.AcceptThenSay(201, "<html>"), new Handed.Unknown("HTTP 201")),
                answer("accepted, then elsewhere", new Fault.AcceptThenSay(307, "{}"), new Handed.Unknown("no message id")),
                answer("accepted, without an id", new Fault.AcceptThenSay(201, "{}"), new Handed.Unknown("no message id")),
                answer("accepted, with nothing", new Fault.AcceptThenSay(201, ""), new Handed.Unknown("HTTP 201")),
                answer("half of the JSON", new Fault.Truncate(), new Handed.Unknown("HTTP 201")),
                answer("cut in the body", new Fault.CutInTheBody(), new Handed.Unknown("no answer")),
                answer("cut", new Fault.Cut(), new Handed.Unknown("no answer")));
    }

    private static Arguments answer(String name, Fault fault, Handed handed) {
        return Arguments.argumentSet(name, fault, handed);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_answer_means_one_thing_and_is_asked_for_once(Fault fault, Handed means) {
        twilio.fails(fault);
        var attempt = Attempts.saying("Hello");

        assertEquals(means, gateway(PATIENT).hand(attempt));
        assertEquals(Map.of("https://t.example/callbacks/twilio/" + attempt.key(), 1), twilio.posts());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_that_does_not_come_in_time_is_unknown_and_not_asked_for_again(boolean headersCame) throws InterruptedException {
        twilio.fails(headersCame ? new Fault.SilentBody() : new Fault.Silence());
        var attempt = Attempts.saying("Hello");

        assertEquals(new Handed.Unknown("no answer"), gateway(IMPATIENT).hand(attempt));
        twilio.awaitFirst();
        assertEquals(1, twilio.takenFor("+447700900123").size());
        assertEquals(Map.of("https://t.example/callbacks/twilio/" + attempt.key(), 1), twilio.posts());
    }

    @Test
    void a_provider_that_cannot_be_reached_has_not_taken_the_text() throws IOException {
        int nobodyListens;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }

        assertInstanceOf(Handed.NotNow.class,
                gateway(URI.create("http://127.0.0.1:" + nobodyListens), PATIENT).hand(Attempts.saying("Hello")));
        assertInstanceOf(Handed.NotNow.class, gateway(URI.create("http://no-such-host.invalid"), PATIENT).hand(Attempts.saying("Hello")));
        assertInstanceOf(Handed.NotNow.class,
                gateway(URI.create(twilio.url().toString().replace("http:", "https:")), PATIENT).hand(Attempts.saying("Hello")),
                "no TLS there");
    }

    @Test
    void a_call_is_good_for_one_request() {
        var call = new OneCall(twilio.url(), PATIENT);
        var request = new Request(HttpMethod.POST,
                "https://api.twilio.com/2010-04-01/Accounts/" + StandInTwilio.ACCOUNT + "/Messages.json");
        request.setAuth(StandInTwilio.ACCOUNT, StandInTwilio.TOKEN);
        call.reliableRequest(request);

        assertThrows(IllegalStateException.class, () -> call.reliableRequest(request));
        assertEquals(Map.of("?", 1), twilio.posts());
    }

    private TwilioGateway gateway(Duration wholeCall) {
        return gateway(twilio.url(), wholeCall);
    }

    private static TwilioGateway gateway(URI base, Duration wholeCall) {
        return new TwilioGateway(
                new TwilioSettings(StandInTwilio.ACCOUNT, StandInTwilio.TOKEN, StandInTwilio.SERVICE, base,
                        URI.create("https://t.example")),
                wholeCall);
    }
}
