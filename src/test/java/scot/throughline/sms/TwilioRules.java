package scot.throughline.sms;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Twilio’s OpenAPI description asks of a request to make a message, and the rules it gives in words only. */
final class TwilioRules {
    private static final String WORDS = "(?s).+";
    private static final String YES_OR_NO = "true|false";
    private static final String WHOLE = "-?[0-9]{1,9}";
    private static final String ADDRESS = "https?://[^\\s_/]+(/\\S*)?";
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    /** Each field there is, and how it is written. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("To", E164), Map.entry("From", WORDS),
            Map.entry("FallbackFrom", WORDS),
            Map.entry("MessagingServiceSid", sid("MG")), Map.entry("Body", "(?s).{1,1600}"), Map.entry("ContentSid", sid("HX")),
            Map.entry("ContentVariables", "(?s)\\{.*\\}"), Map.entry("MediaUrl", ADDRESS), Map.entry("StatusCallback", ADDRESS),
            Map.entry("ApplicationSid", sid("AP")), Map.entry("MaxPrice", "[0-9.]+"), Map.entry("ProvideFeedback", YES_OR_NO),
            Map.entry("Attempt", WHOLE), Map.entry("ValidityPeriod", WHOLE), Map.entry("ForceDelivery", YES_OR_NO),
            Map.entry("ContentRetention", "retain|discard"), Map.entry("AddressRetention", "retain|obfuscate"),
            Map.entry("SmartEncoded", YES_OR_NO),
            Map.entry("PersistentAction", WORDS), Map.entry("TrafficType", "free"), Map.entry("ShortenUrls", YES_OR_NO),
            Map.entry("ScheduleType", "fixed"), Map.entry("SendAt", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z"),
            Map.entry("SendAsMms", YES_OR_NO),
            Map.entry("MessageIntent", WORDS), Map.entry("RiskCheck", "enable|disable"));

    private static final int UNREADABLE = 20001;
    private static final int LONGEST_VALIDITY = 36_000;

    /** Why a request is refused: Twilio’s code, and the field. */
    record Wrong(int code, String why) {}

    private TwilioRules() {}

    /** What is wrong with a form, if anything is; what it says goes into {@code fields}, as far as it was looked through. */
    static Optional<Wrong> judge(String form, Map<String, String> fields, String ourHost) {
        return read(form, fields).or(() -> together(fields, ourHost));
    }

    private static Optional<Wrong> read(String form, Map<String, String> fields) {
        for (var pair : form.split("&", -1)) {
            var halves = pair.split("=", 2);
            if (halves.length != 2) return wrong(UNREADABLE, "not a form");
            var name = decoded(halves[0]);
            var value = decoded(halves[1]);
            var type = FIELDS.get(name);
            if (type == null) return wrong(UNREADABLE, "unknown field " + name);
            if (fields.put(name, value) != null) return wrong(UNREADABLE, "repeated field " + name);
            if (!Pattern.matches(type, value)) return wrong(name.equals("To") ? 21211 : UNREADABLE, name);
        }
        return Optional.empty();
    }

    /** Ours come by a Messaging Service, are worth something for a while, and are reported back to us. */
    private static Optional<Wrong> together(Map<String, String> fields, String ourHost) {
        if (!fields.containsKey("To")) return wrong(21604, "To");
        if (!fields.containsKey("MessagingServiceSid")) return wrong(21603, "MessagingServiceSid");
        if (fields.containsKey("Body") == fields.containsKey("ContentSid")) return wrong(21619, "a body or a template, and one only");
        var validity = Integer.parseInt(fields.getOrDefault("ValidityPeriod", "0"));
        if (validity < 1 || validity > LONGEST_VALIDITY) return wrong(UNREADABLE, "ValidityPeriod");
        var callback = fields.get("StatusCallback");
        return callback != null && ourHost.equals(URI.create(callback).getHost()) ? Optional.empty() : wrong(21609, "StatusCallback");
    }

    private static Optional<Wrong> wrong(int code, String why) {
        return Optional.of(new Wrong(code, why));
    }

    private static String decoded(String half) {
        try {
            return URLDecoder.decode(half, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String sid(String letters) {
        return letters + "[0-9a-fA-F]{32}";
    }
}
