package scot.throughline.sms;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** What Twilio needs to know of us. Checked at start. */
record TwilioSettings(String accountSid, String authToken, String messagingServiceSid, URI baseUrl, URI publicUrl) {
    static TwilioSettings read(Function<String, Optional<String>> setting) {
        var given = new GivenSettings("twilio", setting);
        var read = new TwilioSettings(given.matching("TWILIO_ACCOUNT_SID", "AC[0-9a-fA-F]{32}", "AC and 32 hexadecimal digits"),
                given.matching("TWILIO_AUTH_TOKEN", "\\S+", "Twilio’s token for the account"),
                given.matching("TWILIO_MESSAGING_SERVICE_SID", "MG[0-9a-fA-F]{32}", "MG and 32 hexadecimal digits"),
                given.overTls("TWILIO_BASE_URL", "https://api.twilio.com"), given.callable("THROUGHLINE_PUBLIC_URL"));
        given.refuseFaulty();
        return read;
    }

    /** Where Twilio tells us something: what became of an attempt, by its key, or what somebody texted back. */
    URI callback(String about) {
        return publicUrl.resolve("/callbacks/twilio/" + about);
    }

    @Override
    public String toString() {
        return "TwilioSettings[…]";
    }
}
