package scot.throughline.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page as a phone shows it. Leaves a picture of each under {@code target/pages}, to be looked at by a person. */
class PublicPagesInABrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/pages");
    private static final String WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('a, button, summary, label.choice, textarea')].filter(each => each.getBoundingClientRect().height < 44)
                .map(each => each.textContent.trim()).join(', ')""";

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the public pages were NOT looked at in a browser");
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "320,DARK", "360,LIGHT", "360,DARK"})
    void every_page_can_be_used_by_everybody(int width, ColorScheme scheme) {
        try (var page = screen(width, scheme)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content));
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
                assertEquals(false, page.evaluate(WIDER_THAN_THE_SCREEN), name + " scrolls sideways");
                assertEquals("", page.evaluate(SMALL_TARGETS), name + " has targets too small for a thumb");
                // Legacy mode spares a second tab for each run; it cannot see into frames, of which there are none.
                assertEquals(List.of(),
                        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream().map(Object::toString).toList(), name);
            });
        }
    }

    @Test
    void text_twice_the_size_and_wider_apart_still_needs_no_sideways_scroll() {
        try (var page = screen(320, ColorScheme.LIGHT)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content).replace("</style>",
                        "html{font-size:200%}*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}</style>"));
                assertEquals(false, page.evaluate(WIDER_THAN_THE_SCREEN), name);
            });
        }
    }

    @Test
    void pages_read_from_right_to_left_keep_their_numbers_and_do_not_scroll_sideways() {
        try (var page = screen(320, ColorScheme.LIGHT)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content, "ar"));
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-right-to-left.png")).setFullPage(true));
                assertEquals(false, page.evaluate(WIDER_THAN_THE_SCREEN), name);
            });
        }
    }

    /** Debian has no Roboto; its condensed DejaVu is about as wide. */
    @Test
    void start_can_be_pressed_without_scrolling_on_a_small_phone() {
        try (var page = screen(360, ColorScheme.LIGHT)) {
            for (var name : List.of("start", "start-leaves-copy")) {
                page.setContent(PublicPages.html(PublicPages.named(name)).replace("system-ui,", "DejaVu Sans Condensed,"));
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-first-screen.png")));
                var end = page.locator("main .button--main").boundingBox();
                assertTrue(end.y + end.height <= 640, name + " has Start end at " + (end.y + end.height));
            }
        }
    }

    @Test
    void an_error_summary_has_the_focus_without_a_script() {
        try (var page = screen(360, ColorScheme.LIGHT)) {
            page.setContent(PublicPages.html(PublicPages.named("pick-one-wrong")));
            assertEquals("errors", page.evaluate("document.activeElement.className"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void a_desk_shows_them_too(ColorScheme scheme) {
        try (var page = screen(1280, scheme)) {
            PublicPages.all().forEach((name, content) -> {
                page.setContent(PublicPages.html(content));
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-1280-" + scheme + ".png")));
                assertEquals(false, page.evaluate(WIDER_THAN_THE_SCREEN), name);
            });
        }
    }

    private static Page screen(int width, ColorScheme scheme) {
        return Objects.requireNonNull(browser)
                .newPage(new Browser.NewPageOptions().setViewportSize(width, 640).setColorScheme(scheme).setHasTouch(width < 500));
    }
}
