package scot.throughline.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What every page must stand up to, whoever it is for. */
public final class Looked {
    private static final Path PICTURES = Path.of("target/pages");
    private static final String WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    /** Run in the page itself: the axe library for Java opens a second tab for each run, which takes longer than the run. */
    private static final String FAULTS = """
            async options => (await axe.run(document, options)).violations
                .map(fault => fault.id + ': ' + fault.help + ' at ' + fault.nodes.map(node => node.html).join(' and '))""";
    /** A picture shrinks with its screen, and its letters with it. */
    private static final String TINY_TEXT = """
            () => [...document.querySelectorAll('.govuk-main-wrapper *')]
                .filter(each => each.getClientRects().length && [...each.childNodes].some(part => part.nodeType === 3 && part.textContent.trim()))
                .map(each => [parseFloat(getComputedStyle(each).fontSize) * (each.getScreenCTM ? each.getScreenCTM().a : 1), each.textContent.trim()])
                .filter(each => each[0] < 11.9).map(each => each.join(' px: '))""";
    private static final String AXE = axe();
    private static final SimpleDocumentValidator CHECKER = checker();

    private Looked() {}

    /** Everything axe finds against WCAG 2.0 to 2.2 A and AA, and against good practice. */
    public static List<?> faults(Page page) {
        return faults(page, Map.of("rules", Map.of("target-size", Map.of("enabled", true))));
    }

    /** What axe finds of the things that colours and width decide. */
    public static List<?> faultsOfColourAndSize(Page page) {
        return faults(page,
                Map.of("runOnly", List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")));
    }

    public static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate(WIDER_THAN_THE_SCREEN);
    }

    /** Words smaller than 12 px, as they are drawn. */
    public static List<?> tinyText(Page page) {
        return (List<?>) page.evaluate(TINY_TEXT);
    }

    /** What the W3C's checker says of its HTML; nothing, when it is right. Its rules are read once: they take ten times as long as a page. */
    public static synchronized String invalid(String html) {
        var said = new Said();
        try {
            CHECKER.setUpValidatorAndParsers(said, false, false);
            CHECKER.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(UTF_8))));
        } catch (IOException | SAXException unreadable) {
            throw new AssertionError(unreadable);
        }
        return said.toString();
    }

    /** Leaves a picture under {@code target/pages}, to be looked at by a person. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static List<?> faults(Page page, Map<String, ?> options) {
        if (!(Boolean) page.evaluate("'axe' in window")) page.evaluate(AXE);
        return (List<?>) page.evaluate(FAULTS, options);
    }

    private static String axe() {
        try (var script = Looked.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SimpleDocumentValidator checker() {
        try {
            var checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema("http://s.validator.nu/html5-all.rnc", new Said());
            return checker;
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Warnings too: each is a line. */
    private static final class Said implements ErrorHandler {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public void warning(SAXParseException fault) {
            say("warning", fault);
        }

        @Override
        public void error(SAXParseException fault) {
            say("error", fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            say("error", fault);
        }

        @Override
        public String toString() {
            return lines.toString();
        }

        private void say(String how, SAXParseException fault) {
            lines.append(fault.getLineNumber()).append(": ").append(how).append(": ").append(fault.getMessage()).append('\n');
        }
    }
}
