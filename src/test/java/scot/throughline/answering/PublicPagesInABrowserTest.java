package scot.throughline.answering;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import scot.throughline.support.Browser;
import scot.throughline.support.Looked;

/** Every page as a phone shows it. Leaves a picture of each under {@code target/pages}, to be looked at by a person. */
@Tag("slow")
class PublicPagesInABrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('a, button, summary, label.choice, textarea')].filter(each => !each.hidden && each.getBoundingClientRect().height < 44)
                .map(each => each.textContent.trim()).join(', ')""";

    /** One page object for all: of the rules, only those on colour and size can come out differently in the dark or on a narrower phone. */
    @Test
    void every_page_can_be_used_by_everybody() {
        try (var page = BROWSER.page(360, LIGHT)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content));
                for (var scheme : List.of(LIGHT, DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (var width : List.of(360, 320)) {
                        page.setViewportSize(width, 640);
                        var full = width == 360 && scheme == LIGHT;
                        assertEquals(List.of(), full ? Looked.faults(page) : Looked.faultsOfColourAndSize(page), name + width + scheme);
                        if (scheme == LIGHT) fits(page, name);
                        if (width == 360) Looked.picture(page, name + "-" + scheme);
                    }
                }
            });
        }
    }

    @Test
    void text_twice_the_size_and_wider_apart_still_needs_no_sideways_scroll() {
        try (var page = BROWSER.page(320, LIGHT)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content).replace("</style>",
                        "html{font-size:200%}*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}</style>"));
                assertFalse(Looked.scrollsSideways(page), name);
            });
        }
    }

    @Test
    void pages_read_from_right_to_left_keep_their_numbers_and_do_not_scroll_sideways() {
        try (var page = BROWSER.page(320, LIGHT)) {
            PublicPages.all(FixedWords.madeUp().tag()).forEach((name, content) -> {
                page.setContent(PublicPages.html(content, FixedWords.madeUp()));
                Looked.picture(page, name + "-right-to-left");
                assertFalse(Looked.scrollsSideways(page), name);
            });
        }
    }

    /** Debian has no Roboto; its condensed DejaVu is about as wide. */
    @Test
    void start_can_be_pressed_without_scrolling_on_a_small_phone() {
        try (var page = BROWSER.page(360, LIGHT)) {
            for (var name : List.of("start", "start-leaves-copy")) {
                page.setContent(PublicPages.html(PublicPages.named(name)).replace("system-ui,", "DejaVu Sans Condensed,"));
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages", name + "-first-screen.png")));
                var end = page.locator("main .button--main").boundingBox();
                assertTrue(end.y + end.height <= 640, name + " has Start end at " + (end.y + end.height));
            }
        }
    }

    @Test
    void an_error_summary_has_the_focus_without_a_script() {
        try (var page = BROWSER.page(360, LIGHT)) {
            page.setContent(PublicPages.html(PublicPages.named("pick-one-wrong")));
            assertEquals("errors", page.evaluate("document.activeElement.className"));
        }
    }

    @Test
    void a_desk_shows_them_too() {
        try (var page = BROWSER.page(1280, LIGHT)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content));
                Looked.picture(page, name + "-1280");
                assertFalse(Looked.scrollsSideways(page), name);
            });
        }
    }

    private static void fits(Page page, String name) {
        assertFalse(Looked.scrollsSideways(page), name + " scrolls sideways");
        assertEquals("", page.evaluate(SMALL_TARGETS), name + " has targets too small for a thumb");
    }
}
