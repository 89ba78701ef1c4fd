package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spreadsheets as people have them, and as nobody should. */
class SpreadsheetTest {
    private static final String HEAD = "Case reference,Mobile number,Name\n";
    private static final String LETTERS = "Zoë Ó Briain";

    @Test
    void letters_are_read_whatever_machine_wrote_them() throws Unreadable {
        var text = HEAD + "A1,07700 900123," + LETTERS + "\n";
        for (var file : List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE), text.getBytes(Charset.forName("windows-1252")))) {
            var sheet = Spreadsheet.read(file, Limits.PAGE);
            assertEquals(List.of("Case reference", "Mobile number", "Name"), sheet.heads());
            assertEquals(List.of("A1", "07700 900123", LETTERS), sheet.rows().getFirst().cells());
        }
    }

    @Test
    void separators_and_line_ends_of_any_country_and_year_are_found_out() throws Unreadable {
        for (var separator : List.of(",", ";", "\t"))
            for (var end : List.of("\n", "\r\n", "\r")) {
                var text = (HEAD + "A1,\"07700, 900123\nor later\",\"Sam \"\"Sam\"\" Reid\"\n\nA2,2").replace("\n", end);
                var sheet = csv(text.replace("07700, ", "07700# ").replace(",", separator).replace("07700# ", "07700, "));
                assertEquals(List.of("A1", "07700, 900123\nor later", "Sam \"Sam\" Reid"), sheet.rows().getFirst().cells());
                assertEquals(List.of(2, 4), sheet.rows().stream().map(Row::number).toList(), "rows as a spreadsheet counts them");
            }
        assertEquals(List.of("A1", "2"), csv("sep=;\r\nReference;Phone\r\nA1;2\r\n").rows().getFirst().cells());
    }

    @Test
    void what_cannot_be_read_is_refused_in_words() {
        assertRefused("nothing in this list", "");
        assertRefused("nothing in this list", HEAD + ",,\n\n");
        assertRefused("From row 3", HEAD + "A1,1,Sam\nA2,\"2,Jo\nA3,3,Kim\n");
        assertRefused("From row 2", HEAD + "A1,\"1\"2,Sam\n");
        assertRefused("not a spreadsheet", "%PDF-1.7\n\0\1\2");
        assertRefused("at most 5,000 rows", HEAD + "A1,1,Sam\n".repeat(5_001));
        assertRefused("more than 100 cells", "Case reference" + ",a".repeat(100) + "\nA1\n");
        assertRefused("at most 5,000 rows and 5 MB", HEAD + "x".repeat(5_000_000));
        assertRefused("with a password", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertRefused("damaged", new byte[]{'P', 'K', 3, 4, 0});
        assertRefused("damaged", Workbooks.zip(Map.of("word/document.xml", "<w/>")));
        assertRefused("damaged", Workbooks.of("<row r=\"1\"><c t=\"s\"><v>77</v></c></row>"));
        assertRefused("damaged", Workbooks.of("<row r=\"1\"><c t=\"n\"><v>many</v></c></row>"));
    }

    @Test
    void a_file_that_is_more_than_it_seems_is_refused_before_it_fills_the_memory() throws Unreadable {
        var bomb = Map.of("xl/comments1.xml", "0".repeat(40_000_000));
        assertRefused("more than can be read", Workbooks.of("<row r=\"1\"><c t=\"n\"><v>1</v></c></row>", bomb));
        assertRefused("more than 100 cells", Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"));
        assertRefused("more than can be read", Workbooks.of("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>".repeat(20_000)));
        var endless = "<row><c><v>1</v></c></row><row><c><v>" + "9".repeat(20_000_000) + "</v></c></row>";
        assertEquals(Limits.CELL + 1, Spreadsheet.read(Workbooks.of(endless), Limits.PAGE).rows().getFirst().at(0).length());
        var text = "<sst><si><t>" + "x".repeat(600) + "</t></si></sst>";
        var row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
        assertRefused("more than can be read", Workbooks.of(row.repeat(200), Map.of("xl/sharedStrings.xml", text)));
    }

    @Test
    void nothing_outside_the_file_is_looked_at() {
        for (var entity : List.of("SYSTEM \"file:///etc/hostname\"", "\"grows\"")) {
            var sheet = "<!DOCTYPE x [<!ENTITY e " + entity
                    + ">]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c>"
                    + "</row></sheetData></worksheet>";
            assertRefused("damaged", Workbooks.of("", Map.of(Workbooks.SHEET, sheet)));
        }
    }

    @Test
    void a_workbook_is_read_as_whoever_looks_at_it_reads_it() throws Unreadable {
        var sheet = Spreadsheet.read(Workbooks.of("""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>
                <row r="3"><c r="B3" s="1"/></row>
                <row r="7"><c r="A7"><v>447700900123</v></c><c r="B7"><v>4.47700900123E11</v></c><c r="C7"><v>7700900123</v></c>
                  <c r="E7" s="1"><v>46108</v></c><c r="F7" s="2"><v>46108.5</v></c><c r="G7"><f>HYPERLINK("http://x.example")</f><v>1</v></c>
                  <c r="H7" t="b"><v>1</v></c><c r="I7" t="inlineStr"><is><t>in</t></is></c><c r="J7" t="str"><f>A1&amp;B1</f><v>zz</v></c>
                  <c r="K7" t="e"><v>#N/A</v></c><c r="L7" t="d"><v>2026-03-27T00:00:00</v></c><c r="M7"><v>0.1</v></c></row>
                <row><c><v>1</v></c><c><v>2</v></c></row>
                """), Limits.PAGE);
        assertEquals(List.of("Case reference", "Mobile number"), sheet.heads());
        assertEquals(List.of(7, 8), sheet.rows().stream().map(Row::number).toList());
        assertEquals(List.of("447700900123", "447700900123", "7700900123", "", "2026-03-27", "2026-03-27",
                "=HYPERLINK(\"http://x.example\")", "yes", "in", "=A1&B1", "#N/A", "2026-03-27", "0.1"), sheet.rows().getFirst().cells());
        assertEquals(List.of("1", "2"), sheet.rows().getLast().cells());
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() throws Unreadable {
        var book = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"L\" r:id=\"a\"/></sheets></workbook>";
        var sheet = Spreadsheet.read(Workbooks.of("<row><c><v>1</v></c></row><row><c s=\"1\"><v>44646</v></c></row>",
                Map.of("xl/workbook.xml", book)), Limits.PAGE);
        assertEquals("2026-03-27", sheet.rows().getFirst().at(0));
    }

    @Test
    void whatever_we_write_is_read_back_the_same_and_nothing_in_it_is_a_formula() throws Unreadable {
        var random = new Random(20261122);
        for (var round = 0; round < 60; round++) {
            var width = 1 + random.nextInt(6);
            var rows = IntStream.rangeClosed(0, 1 + random.nextInt(30)).mapToObj(_ -> cells(random, width)).toList();
            for (var kind : SpreadsheetFile.values()) {
                var sheet = Spreadsheet.read(kind.of(rows), Limits.PAGE);
                var read = new ArrayList<List<String>>();
                read.add(sheet.heads());
                sheet.rows().forEach(row -> read.add(row.cells()));
                assertEquals(rows, read, kind + " in round " + round);
            }
        }
        assertTrue(new String(SpreadsheetFile.CSV.of(List.of(List.of("=1+1", "'@x", "ok"))), UTF_8).contains("'=1+1,''@x,ok"));
    }

    /** Cells of all that people write and of what is used against them; the last is never blank, for blanks at the end are nothing. */
    private static List<String> cells(Random random, int width) {
        var pieces = List.of("=", "+44", "-", "@", "\t", "\n", "'", "\"", ",", ";", " ", "é", "字", "😀", "07700 900123", "2026-03-27",
                "&<>", "Sam",
                "4.4E+11", "a|b");
        var cells = new ArrayList<String>();
        for (var i = 0; i < width; i++) {
            var cell = new StringBuilder();
            for (var length = random.nextInt(5); length > 0; length--) cell.append(pieces.get(random.nextInt(pieces.size())));
            cells.add(i == width - 1 ? cell + "." : cell.toString());
        }
        return cells;
    }

    private static Sheet csv(String text) throws Unreadable {
        return Spreadsheet.read(text.getBytes(UTF_8), Limits.PAGE);
    }

    private static void assertRefused(String words, String text) {
        assertRefused(words, text.getBytes(UTF_8));
    }

    private static void assertRefused(String words, byte[] file) {
        var told = assertThrows(Unreadable.class, () -> Spreadsheet.read(file, Limits.PAGE)).words();
        assertTrue(told.contains(words), told);
    }
}
