package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, for what no honest writer writes. */
final class Workbooks {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    /** One with these rows, as XML; {@code s="1"} shows a day in the usual way and {@code s="2"} in the council's own. */
    static byte[] of(String rows) {
        return of(rows, Map.of());
    }

    /** The same with parts of one's own in place of the usual ones. */
    static byte[] of(String rows, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml",
                """
                <workbook xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" r:id="h"/><sheet name="List" r:id="a"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
        parts.put("xl/sharedStrings.xml", """
                <sst><si><t>Case reference</t></si><si><r><t>Mobile </t></r><r><t>number</t></r><rPh><t>spoken</t></rPh></si></sst>""");
        parts.put(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
