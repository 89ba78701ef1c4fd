package scot.throughline.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import scot.throughline.survey.Surveys;

/**
 * The stylesheets that pages link to. An address holds the hash of what is behind it, so a browser keeps it for a year and still has the new one
 * after an upgrade.
 */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
final class Stylesheets {
    private static final String GOVUK = "classpath:META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    /** What a machine has: GDS Transport is licensed for gov.uk alone. */
    private static final String FONTS = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,sans-serif";

    private final Sheet staff;
    private final Sheet plain;

    Stylesheets(ResourceResolver resources, Surveys surveys) {
        var council = ":root{--council:" + surveys.council().colour() + "}\n";
        var govuk = read(resources, GOVUK).replaceAll("@font-face\\{[^}]*\\}", "").replace("GDS Transport,arial,sans-serif", FONTS);
        staff = Sheet.of("staff", govuk + council + read(resources, "classpath:assets/staff.css")
                + read(resources, "classpath:assets/report.css") + read(resources, "classpath:assets/comments.css")
                + read(resources, "classpath:assets/paper.css"));
        plain = Sheet.of("plain", council + read(resources, "classpath:assets/plain.css"));
    }

    /** The address of the one for staff and leaders. */
    String staff() {
        return staff.path();
    }

    /** The address of the one for a page anybody may meet. */
    String plain() {
        return plain.path();
    }

    @Get("/{file}")
    @Produces("text/css;charset=utf-8")
    HttpResponse<?> sheet(String file) {
        return List.of(staff, plain).stream().filter(sheet -> sheet.file.equals(file)).findFirst()
                .<HttpResponse<?>>map(sheet -> HttpResponse
                        .ok(sheet.css).header("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseGet(HttpResponse::notFound);
    }

    private static String read(ResourceResolver resources, String path) {
        try (var stream = resources.getResourceAsStream(path).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One stylesheet and the name it is kept under. */
    private record Sheet(String file, String css) {
        static Sheet of(String name, String css) {
            return new Sheet(name + "-" + hash(css) + ".css", css);
        }

        String path() {
            return "/assets/" + file;
        }

        private static String hash(String css) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 6);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
