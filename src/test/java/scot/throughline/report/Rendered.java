package scot.throughline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills a page's template as the service would, and leaves it under target/pages to be looked at. */
final class Rendered {
    private static final TemplateEngine TEMPLATES = templates();

    private Rendered() {}

    static String page(String view, String title, Object page, String name) throws IOException {
        var site = Map.of("council", "Strathmore Council", "stylesheet", "staff.css", "madeUp", true, "viewer", "Moira Kerr", "links",
                List.of(Map.of("label", "Outcomes", "path", "/outcomes", "current", true)));
        var html = TEMPLATES.process(view, new Context(Locale.UK, Map.of("title", title, "page", page, "site", site)));
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages", name + ".html"), html);
        return html;
    }

    private static TemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("views/");
        resolver.setSuffix(".html");
        var templates = new TemplateEngine();
        templates.setTemplateResolver(resolver);
        return templates;
    }
}
