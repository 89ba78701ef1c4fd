package scot.throughline.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import scot.throughline.command.RunningService;
import scot.throughline.support.Sql;

/** A member of staff at a computer somewhere, with a phone that works out codes and their recovery codes on paper. */
final class Desk {
    static final String PASSPHRASE = "lorry pickle sonnet harbour";
    private static final Pattern LETTERS = Pattern.compile("class=\"spelled\">([A-Z2-7 ]{39})<");
    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("class=\"spelled\">([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})<");

    final Actor actor;
    private final RunningService service;
    private final String from;
    private Browser browser;
    private String cookie = "none=";
    private HttpResponse<String> last;
    String passphrase = PASSPHRASE;
    FactorSecret phone;
    List<String> recovery = List.of();

    Desk(RunningService service, Actor actor, String from) {
        this.service = service;
        this.actor = actor;
        this.from = from;
        this.browser = new Browser(service.url().getAuthority());
    }

    /** Follows a link, chooses the passphrase and takes the phone. */
    Desk setsUp(String link) {
        posts(link, "new-passphrase", passphrase, "again", passphrase);
        return takesPhone(link + "/code");
    }

    Desk takesPhone(String confirming) {
        phone = new FactorSecret(shown(LETTERS).replace(" ", ""));
        posts(confirming, "held", shown(HELD), "code", code());
        recovery = RECOVERY.matcher(page()).results().map(found -> found.group(1)).toList();
        return this;
    }

    /** With a code that was not used yet, a minute on. */
    Desk signsIn() {
        service.moveTo(service.now().plusSeconds(60));
        return signsIn(passphrase, code());
    }

    Desk signsIn(String words, String code) {
        return posts("/staff/sign-in", "email", email(), "passphrase", words, "code", code);
    }

    String email() {
        return Sql.column(service, "SELECT email FROM contact.staff WHERE id = UNHEX('%s')", actor.staff()).getFirst();
    }

    String code() {
        return phone.codeAt(FactorSecret.stepAt(service.now()));
    }

    Desk gets(String path) {
        return keep(() -> browser.get(path, "Cookie", cookie, "X-Forwarded-For", from));
    }

    Desk posts(String path, String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
        return keep(() -> browser.post(path, form.toString().replaceFirst("&", ""), "Cookie", cookie, "X-Forwarded-For", from));
    }

    /** The same browser, at another instance. */
    Desk at(String host) {
        browser = new Browser(host);
        return this;
    }

    /** Another browser is shown what this one was. */
    void copyShownTo(Desk other) {
        other.last = last;
    }

    Desk withCookie(String kept) {
        cookie = kept;
        return this;
    }

    String cookie() {
        return cookie;
    }

    /** Status, and where it led. */
    String outcome() {
        return Browser.outcome(last);
    }

    String page() {
        return last.body();
    }

    boolean isIn() { return gets("/").outcome().equals("303 " + actor.role().home()); }

    private String shown(Pattern pattern) {
        var found = pattern.matcher(page());
        if (!found.find()) throw new AssertionError("It is not on the page that answered " + outcome());
        return found.group(1);
    }

    private Desk keep(Asking asking) {
        try {
            last = asking.answer();
            last.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]).ifPresent(set -> cookie = set);
            return this;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private interface Asking {
        HttpResponse<String> answer() throws IOException, InterruptedException;
    }
}
