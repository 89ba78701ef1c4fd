package scot.throughline.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import scot.throughline.calendar.FinancialYear;

/** What a committee is handed: found tagged and titled by a validator, whole on its page, and the same whenever it is made. */
class PdfTest {
    private static final Frozen REPORT = SamplePapers.frozen(new FinancialYear(2025));
    private static byte[] file;
    private static long seconds;

    @BeforeAll
    static void make() throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var before = System.nanoTime();
        var worked = clock.getCurrentThreadCpuTime();
        file = pdf();
        seconds = (clock.getCurrentThreadCpuTime() - worked) / 1_000_000_000;
        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/annual-report.pdf"), file);
        Files.writeString(Path.of("target/pages/annual-report.html"), Printed.html(REPORT));
        System.out.println(
                "\nAn annual report of %d bytes was made in %d ms, %d s of it work\n".formatted(file.length,
                        (System.nanoTime() - before) / 1_000_000, seconds));
    }

    @Test
    @Tag("slow")
    void a_validator_finds_nothing_against_either_standard() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                var found = validator.validate(parser);
                assertEquals(List.of(), found.getTestAssertions().stream().filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                        .map(each -> each.getRuleId().getClause() + " " + each.getMessage()).distinct().toList());
                assertTrue(found.getTotalAssertions() > 1000, "checked only " + found.getTotalAssertions());
            }
        }
    }

    @Test
    void no_letter_lies_outside_its_page() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var outside = new Outside();
            var text = outside.getText(pdf);
            assertTrue(text.contains("Home settled now") && text.contains("Page 2 of ") && text.contains("At the end")
                    && text.contains(REPORT.hash()));
            assertEquals(List.of(), outside.found);
        }
    }

    @Test
    void it_is_titled_in_english_and_made_in_less_than_ten_seconds_of_work() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            assertTrue(pdf.getDocumentInformation().getTitle().startsWith("Annual report, April 2025 to March 2026"));
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
        }
        assertTrue(seconds < 10, "took " + seconds + " s");
    }

    @Test
    @Tag("slow")
    void made_again_it_is_the_same_to_the_byte_in_another_process_too() throws IOException, InterruptedException {
        assertArrayEquals(file, pdf());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                PdfTest.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(Frozen.hash(file), process.inputReader().readLine());
        process.waitFor();
    }

    /** Another process says what it made. */
    public static void main(String[] arguments) {
        System.out.println(Frozen.hash(pdf()));
    }

    private static byte[] pdf() {
        return Pdf.of(SamplePapers.frozen(new FinancialYear(2025)));
    }

    /** Letters beyond the edge of the paper, or so near that a printer cuts them. */
    private static final class Outside extends PDFTextStripper {
        private static final float EDGE = 20;

        private final List<String> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            var page = getCurrentPage().getMediaBox();
            if (text.getXDirAdj() < EDGE || text.getXDirAdj() + text.getWidthDirAdj() > page.getWidth() - EDGE || text.getYDirAdj() < EDGE
                    || text.getYDirAdj() > page.getHeight() - EDGE)
                found.add(
                        "page %d: %s at %.0f, %.0f".formatted(getCurrentPageNo(), text.getUnicode(), text.getXDirAdj(), text.getYDirAdj()));
            super.processTextPosition(text);
        }
    }
}
