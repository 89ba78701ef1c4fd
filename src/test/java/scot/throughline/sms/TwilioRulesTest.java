package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge is judged: what it lets pass is what the other tests rest on. */
class TwilioRulesTest {
    private static final String GOOD = "To=%2B447700900123&MessagingServiceSid=" + StandInTwilio.SERVICE
            + "&Body=Hello&StatusCallback=https%3A%2F%2Ft.example%2Fcallbacks%2Fx&ValidityPeriod=36000&SmartEncoded=true";

    @Test
    void a_request_by_the_rules_passes() {
        assertEquals(Optional.empty(), judged(GOOD));
    }

    @ParameterizedTest
    @CsvSource({"To=%2B447700900123, To=07700900123, To", "To=%2B447700900123&, '', To",
            "SmartEncoded=true, SmartEncoded=yes, SmartEncoded",
            "SmartEncoded=true, Colour=blue, unknown field Colour", "SmartEncoded=true, Body=Again, repeated field Body",
            "Body=Hello, ContentVariables=%7B%7D, 'a body or a template, and one only'",
            "SmartEncoded=true, ContentSid=HX00000000000000000000000000000000, 'a body or a template, and one only'",
            "ValidityPeriod=36000, ValidityPeriod=36001, ValidityPeriod", "ValidityPeriod=36000, ValidityPeriod=0, ValidityPeriod",
            "ValidityPeriod=36000, ValidityPeriod=long, ValidityPeriod", "t.example, elsewhere.example, StatusCallback",
            "https%3A, ftp%3A, StatusCallback", "SmartEncoded=true, SmartEncoded, not a form"})
    void a_request_against_the_rules_does_not(String part, String instead, String why) {
        assertEquals(Optional.of(why), judged(GOOD.replace(part, instead)));
    }

    private static Optional<String> judged(String form) {
        return TwilioRules.judge(form, new HashMap<>(), "t.example").map(TwilioRules.Wrong::why);
    }
}
