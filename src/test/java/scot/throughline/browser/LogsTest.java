package scot.throughline.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import scot.throughline.command.RunningService;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.web.MaskedLayout;

/** What a whole journey leaves in the log, even of somebody who turns it up. */
class LogsTest {
    private static final Pattern TOKEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final String WORDS = "More buses on a Saturday morning";

    @Test
    void a_journey_at_debug_leaves_no_token_no_number_and_no_answer() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var console = root.getAppender("console");
        var level = root.getLevel();
        var log = new Written(root);
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            root.detachAppender(console);
            root.addAppender(log);
            root.setLevel(Level.DEBUG);
            journey(new Scenario(service), service);
        } finally {
            root.setLevel(level);
            root.addAppender(console);
            root.detachAppender(log);
        }
        assertTrue(log.lines.size() > 100, "it was listening");
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("/people")), "it heard of the journey");
        for (var line : log.lines) {
            for (var secret : List.of(TOKEN.pattern(), "7700 ?900", "CH\\.HOME=[13S]", "NOW\\.HOME=4", WORDS.replace(' ', '.'))) {
                assertFalse(Pattern.compile(secret).matcher(line).find(), () -> "The log says " + secret + " after " + line.split(" ")[0]);
            }
        }
    }

    private static void journey(Scenario scenario, RunningService service) {
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
