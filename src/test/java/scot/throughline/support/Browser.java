package scot.throughline.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Chromium, opened once for a whole run of tests. Where there is none, tests that need it are skipped aloud; where one is required, by
 * {@code CI=true} or {@code THROUGHLINE_BROWSER=required}, they fail.
 */
public final class Browser implements BeforeAllCallback {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String MISSING = "No Chromium at " + CHROMIUM + ": the pages were NOT looked at in a browser";

    private @Nullable Opened opened;

    @Override
    public void beforeAll(ExtensionContext test) {
        if (!Files.isExecutable(CHROMIUM)) {
            if (required()) throw new AssertionError(MISSING);
            System.err.println(MISSING + " (" + test.getDisplayName() + ")");
            throw new TestAbortedException(MISSING);
        }
        opened = test.getRoot().getStore(Namespace.create(Browser.class)).getOrComputeIfAbsent(Opened.class, _ -> Opened.now(),
                Opened.class);
    }

    /** A page with scripts, which only the tests' own checks use: ours have none. */
    public Page page(int width, ColorScheme scheme) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 640).setColorScheme(scheme)
                .setHasTouch(width < 500)).newPage();
    }

    /** A small phone of its own, without JavaScript: nobody's cookies but its own. */
    public BrowserContext phone() {
        return open(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(360, 640).setHasTouch(true)
                .setJavaScriptEnabled(false));
    }

    /** What a phone shows, at its address, in a page with scripts: axe is one. The service is asked for its stylesheet only. */
    public Page withScripts(Page shown) {
        var content = shown.content();
        var copy = page(shown.viewportSize().width, ColorScheme.LIGHT);
        copy.route(shown.url(),
                route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=utf-8").setBody(content)));
        copy.navigate(shown.url());
        return copy;
    }

    private BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        return Objects.requireNonNull(opened).chromium.newContext(options);
    }

    private static boolean required() {
        return "true".equals(System.getenv("CI")) || "required".equals(System.getenv("THROUGHLINE_BROWSER"));
    }

    private record Opened(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {
        static Opened now() {
            var playwright = Playwright.create();
            return new Opened(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
