package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PublicPageWeightTest {
    private static final int MOST_BYTES = 6_000;

    @TestFactory
    Stream<DynamicTest> a_page_with_its_css_is_light_and_asks_for_nothing_else() {
        return PublicPages.all().entrySet().stream().map(page -> dynamicTest(page.getKey(), () -> {
            var html = PublicPages.html(page.getValue());
            var weight = gzipped(html);
            assertTrue(weight <= MOST_BYTES, page.getKey() + " weighs " + weight);
            assertFalse(html.matches("(?s).*(<link|<script |<img|<iframe|url\\(|@import| src=| style=).*"), page.getKey());
        }));
    }

    private static int gzipped(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(UTF_8));
        }
        return bytes.size();
    }
}
