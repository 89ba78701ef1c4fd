package scot.throughline.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.Socket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import scot.throughline.audit.Signatory;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.seal.LinkToken;
import scot.throughline.staff.AuthenticatorApp;
import scot.throughline.staff.Enrolments;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.web.MaskedLayout;

/** What a whole journey leaves in the log, even of somebody who turns it up. */
class LogsTest {
    private static final Pattern TOKEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final String WORDS = "More buses on a Saturday morning";
    private static final List<String> SECRETS = List.of(TOKEN.pattern(), "7700 ?900", "CH\\.HOME=[13S]", "NOW\\.HOME=4",
            WORDS.replaceAll("[^A-Za-z]", "."));
    private static final String ADDED = "mobile=07700+900005&texts=OK&journey-type=cpo-supervision&area=town&started-day=1&started-month=3&started-year=2026"
            + "&expected-end-day=1&expected-end-month=9&expected-end-year=2026&shared=no&caseholder=";

    @Test
    void a_journey_at_debug_whatever_breaks_on_it_leaves_no_token_no_lookup_no_number_and_no_answer() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var console = root.getAppender("console");
        var level = root.getLevel();
        var log = new Written(root);
        var lookups = new ArrayList<String>();
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            root.detachAppender(console);
            root.addAppender(log);
            root.setLevel(Level.DEBUG);
            lookups.add(journey(new Scenario(service), service));
            lookups.add(brokenJourney(new Scenario(service), service));
            lookups.addAll(settingUp(new Scenario(service), service));
        } finally {
            root.setLevel(level);
            root.addAppender(console);
            root.detachAppender(log);
        }
        assertTrue(log.lines.size() > 100, "it was listening");
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("/people")), "it heard of the journey");
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("Broken")), "it heard of what broke");
        var secrets = Pattern.compile("(?i)" + String.join("|", lookups) + "|(?-i:" + String.join("|", SECRETS) + ")");
        for (var line : log.lines) {
            var found = secrets.matcher(line);
            assertFalse(found.find(), () -> "The log says " + found.toMatchResult() + " after " + line.split(" ")[0]);
        }
    }

    private static String journey(Scenario scenario, RunningService service) {
        var worker = scenario.worker("north");
        var phone = scenario.personInvitedTo("exit", worker);
        phone.opens().starts();
        phone.posts(phone.path(), "");
        phone.posts(phone.path(), "CH.HOME=SOON");
        phone.posts(phone.path(), "CH.HOME=3&CH.HOME=1");
        phone.picks("CH.HOME", "3").picks("NOW.HOME", "4");
        phone.answersAll(question -> question.equals("X9") ? List.of(WORDS) : List.of());
        phone.another().opens();
        new Phone(service.url(), "").gets("/nothing/" + phone.token());
        new Phone(service.url(), "").gets("/people?mobile=07700900000");
        new Phone(service.url(), "").signsIn(scenario.signInLink(worker)).postsAsStaff("/people/new", "mobile=07700+900001");
        return lookup(phone);
    }

    /** The same while tables are missing, and with more sent than may be, or what no browser sends. */
    private static String brokenJourney(Scenario scenario, RunningService service) throws Exception {
        var worker = scenario.worker("south");
        var phone = scenario.personInvitedTo("exit", worker);
        without(service, "contact.link", () -> assertEquals(503, phone.opens().status()));
        phone.starts();
        without(service, "intake.draft", () -> assertEquals(503, phone.posts(phone.path(), "CH.HOME=3").status()));
        phone.gets(phone.path()).skipsToTheEnd();
        without(service, "intake.pool", () -> assertEquals(503, phone.posts(phone.path(), "X9=" + WORDS.replace(' ', '+')).status()));
        assertEquals(413, phone.copy().posts(phone.path(), "X9=" + (WORDS + phone.token()).repeat(2_000).replace(' ', '+')).status());
        assertEquals(405, phone.copy().posts("/" + phone.token(), "CH.HOME=3").status());
        try (var socket = new Socket("localhost", service.url().getPort())) {
            socket.getOutputStream()
                    .write(("GET /" + phone.token() + " BROKEN\r\nCookie: " + phone.cookie() + "\r\n\r\n").getBytes(US_ASCII));
            assertTrue(new String(socket.getInputStream().readAllBytes(), US_ASCII).contains(" 400 "));
        }
        var staff = new Phone(service.url(), "").signsIn(scenario.signInLink(worker));
        without(service, "contact.journey", () -> assertEquals(500, staff.gets("/people?mobile=07700900000").status()));
        without(service, "contact.touchpoint", () -> assertEquals(500, staff.postsAsStaff("/people/new", ADDED + worker.staff()).status()));
        return lookup(phone);
    }

    private static String lookup(Phone phone) {
        return HexFormat.of().formatHex(LinkToken.parse(phone.token()).orElseThrow().lookup());
    }

    private static void without(RunningService service, String table, Runnable doing) throws SQLException {
        try (var connection = service.connect(Role.OWNER); var statement = connection.createStatement()) {
            statement.execute("RENAME TABLE " + table + " TO " + table + "_away");
            try {
                doing.run();
            } finally {
                statement.execute("RENAME TABLE " + table + "_away TO " + table);
            }
        }
    }

    /** A passphrase is chosen, a phone set up and both typed again, rightly, wrongly and while a table is missing. */
    private static List<String> settingUp(Scenario scenario, RunningService service) throws Exception {
        var worker = scenario.worker("north");
        var path = service.bean(Enrolments.class).issue(worker.staff(), Signatory.commandLine("anytown"), service.now());
        var office = new Phone(service.url(), "").postsAsStaff(path, "new-passphrase=lorry+pickle+sonnet&again=lorry+pickle+sonnet");
        var secret = first("class=\"spelled\">([A-Z2-7 ]{39})<", office.page());
        var held = first("name=\"held\" value=\"([^\"]+)\"", office.page());
        office.postsAsStaff(path + "/code", "held=" + held + "&code=" + AuthenticatorApp.code(secret, service.now()));
        var recovery = first("class=\"spelled\">([A-Z2-7-]{19})<", office.page());
        var typed = "email=typed.by.hand%40example.org&passphrase=lorry+pickle+sonnet&code=" + recovery;
        office.postsAsStaff("/staff/sign-in", typed);
        without(service, "contact.sign_in_delay", () -> assertEquals(500, office.postsAsStaff("/staff/sign-in", typed).status()));
        without(service, "contact.credential", () -> assertEquals(500, office.postsAsStaff("/staff/sign-in", typed).status()));
        return List.of("pickle", "typed.by.hand", secret.replace(" ", ""), secret, held, recovery, recovery.replace("-", ""));
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), "it is on the page");
        return found.group(1);
    }

    /** Lines as the log would have them. */
    private static final class Written extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final MaskedLayout layout = new MaskedLayout();

        Written(Logger root) {
            layout.setContext(root.getLoggerContext());
            layout.setPattern("%logger %-5level %msg%n");
            layout.start();
            start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    }
}
