package scot.throughline.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A paper as a PDF that can be read aloud and kept: PDF/UA-1 and PDF/A-2a, with its letters in it. Its dates are those of its figures and its number
 * is its content's, so that making it again makes the same bytes.
 */
final class Pdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    /** Where a font file says how many tables it has, where it begins to name them, and how long each entry is. */
    private static final int TABLES_COUNTED = 5;
    private static final int TABLES = 12;
    private static final int TABLE = 16;
    private static final String MADE_ON = "(?<=<xmp:CreateDate>)[^<]*";

    private Pdf() {}

    static byte[] of(Frozen paper) {
        XRLog.setLoggingEnabled(false);
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("DejaVuSansCondensed.ttf"), "Paper", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), "Paper", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(Printed.forPdf(paper), null);
        builder.toStream(file);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            date(pdf, paper.content().releasedOn());
            pdf.setDocumentId(number(paper));
            pdf.save(file);
            pdf.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void date(PDDocument pdf, LocalDate day) throws IOException {
        var moment = day.atStartOfDay(ZoneOffset.UTC);
        var calendar = GregorianCalendar.from(moment);
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(null);
        var about = pdf.getDocumentCatalog().getMetadata();
        var said = new String(about.toByteArray(), StandardCharsets.UTF_8);
        about.importXMPMetadata(
                said.replaceAll(MADE_ON, String.format(Locale.ROOT, "%tFT00:00:00+00:00", day)).getBytes(StandardCharsets.UTF_8));
    }

    /** A draft has no number of its own. */
    private static long number(Frozen paper) {
        return paper.isDraft() ? 0 : HexFormat.fromHexDigitsToLong(paper.hash().substring(0, 16));
    }

    /** Without ligatures, or "staff" could be neither found nor copied as it is written: what would make them goes by a name that nobody knows. */
    private static InputStream font(String file) {
        try (var font = Pdf.class.getResourceAsStream(FONTS + file)) {
            if (font == null) throw new IllegalStateException(file + " is missing");
            var bytes = font.readAllBytes();
            for (var at = TABLES; at < TABLES + TABLE * bytes[TABLES_COUNTED]; at += TABLE)
                if (new String(bytes, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) bytes[at] = 'X';
            return new ByteArrayInputStream(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
