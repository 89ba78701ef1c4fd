package scot.throughline.sms;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** What GOV.UK Notify needs to know of us, and we of it. Checked at start. */
record NotifySettings(String apiKey, String templateId, String callbackToken, URI baseUrl) {
    static NotifySettings read(Function<String, Optional<String>> setting) {
        var given = new GivenSettings("notify", setting);
        var read = new NotifySettings(
                given.matching("NOTIFY_API_KEY", "[\\w-]+-[0-9a-f-]{36}-[0-9a-f-]{36}", "a key as Notify shows it once"),
                given.matching("NOTIFY_TEMPLATE_ID", "[0-9a-f-]{36}", "the id of a template that says ((body)) and nothing else"),
                given.matching("NOTIFY_CALLBACK_TOKEN", "\\S{20,}", "the bearer token of its callbacks, of 20 characters or more"),
                given.overTls("NOTIFY_BASE_URL", "https://api.notifications.service.gov.uk"));
        given.refuseFaulty();
        return read;
    }

    @Override
    public String toString() {
        return "NotifySettings[…]";
    }
}
