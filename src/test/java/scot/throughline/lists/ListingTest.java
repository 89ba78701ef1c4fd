package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.database.Id;
import scot.throughline.people.Column;
import scot.throughline.people.Problem;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;

/** What the heads of a list mean, and what is found in its rows before anybody takes them. */
class ListingTest {
    private static final Actor WORKER = new Actor(Id.random(), "anytown", "Wilma Worker", Role.WORKER, "north", null);
    private static final Instant NOW = Instant.parse("2026-05-11T10:00:00Z");

    private final SampleTaker taker = new SampleTaker();

    @Test
    void heads_are_known_in_any_case_and_order_and_the_others_are_named() throws Unreadable {
        var listing = listing("NOTES,telephone,Row,case-no\nx,07700 900123,9,A1\n");
        assertEquals(List.of("NOTES"), listing.heads().ignored(), "our own 'Row' goes without saying");
        assertEquals(List.of("NEW"), found(listing));
        assertEquals("Two columns of this list are Mobile number. Take one of them out", refused("Phone,Mobile,Ref\n1,2,3\n"));
        assertTrue(refused("Name,Start date\nSam,1\n").startsWith("This list has no column Case reference and none Mobile number. "));
        assertTrue(refused("A1,07700 900123,Sam\nA2,2,Jo\n").startsWith("This list has no column Case reference"), "and quotes no cell");
    }

    @Test
    void what_a_spreadsheet_does_to_cells_is_refused_with_words() throws Unreadable {
        var listing = listing("""
                Case reference,Mobile number,Name,Notes
                A1,+44 7700 900123,Sam,=fine where nobody reads
                A2,4.4770090012E+11,Sam
                A3,"4,4770090012E+11",Sam
                A4,07700 900123,"=HYPERLINK(""http://x.example"")"
                A5,+44 7700 900123+1,@SUM(A1)
                A6,07700 900123,%s
                A7,07700 900123,Reid, Sam, too much
                a 1,07700 900124,Sam
                """.formatted("x".repeat(501)));
        assertEquals(List.of("NEW", "MOBILE NOT_A_MOBILE", "MOBILE NOT_A_MOBILE", "NAME NOT_A_NAME", "MOBILE NOT_A_MOBILE NAME NOT_A_NAME",
                "NAME TOO_LONG", "NAME TOO_LONG", "REFERENCE TWICE_IN_LIST"), found(listing));
        var bad = BadRows.of(listing.sheet(), listing.check(listing.sheet().rows(), WORKER, NOW));
        assertEquals("Row 2 has the same case reference", bad.rows().getLast().problems().getFirst().reason());
        assertEquals("Make the column Text, type it again", bad.rows().getFirst().problems().getFirst().fix());
    }

    @Test
    void the_bad_rows_come_back_and_can_be_mended_and_sent_again() throws Unreadable {
        var listing = listing("Case reference,Phone,Notes\nA1,07700 900123,\nA2,%s,-5\n,07700 900124,two\n".formatted(SampleTaker.WRONG));
        for (var kind : SpreadsheetFile.values()) {
            var file = BadRows.of(listing.sheet(), listing.check(listing.sheet().rows(), WORKER, NOW)).file(kind);
            var back = new Listing(Spreadsheet.read(file, Limits.PAGE), taker);
            assertEquals(List.of("Row", "What is wrong", "What to do", "Case reference", "Phone", "Notes"), back.sheet().heads());
            assertEquals(List.of("3", "Mobile number: This cannot be taken", "Mobile number: Look it up", "A2", SampleTaker.WRONG, "-5"),
                    back.sheet().rows().getFirst().cells());
            var again = BadRows.of(back.sheet(), back.check(back.sheet().rows(), WORKER, NOW)).file(kind);
            assertEquals(back.sheet().heads(), Spreadsheet.read(again, Limits.PAGE).heads(), "not behind its own heads twice");
        }
    }

    @Test
    void the_same_list_again_is_the_same() throws Unreadable {
        var text = "Case reference,Mobile number\nA1,07700 900123\nA2,07700 900124\n";
        var listing = listing(text);
        assertEquals(2, Tally.of(listing.take(listing.sheet().rows(), WORKER, NOW)).fresh());
        assertEquals(List.of("SAME", "SAME"), found(listing(text)));
        assertEquals(List.of("CHANGED", "SAME"), found(listing(text.replace("900123", "900125"))));
    }

    @Test
    void what_is_kept_of_a_list_says_what_the_list_said() {
        var rows = List.of(new Row(2, List.of("", "a\nb", "\"", "c,d")), new Row(9, List.of("x")));
        assertEquals(rows, KeptText.rows(KeptText.ofRows(rows)));
        var found = List.of(new Found(Found.Kind.SAME, List.of()), Found.refused(List.of(
                new Problem(Column.NAME, Problem.Code.NOT_A_NAME, "No, \"not\"", "Mend\nit"),
                new Problem(Column.MOBILE, Problem.Code.MISSING, "", "Type it"))));
        assertEquals(found, KeptText.found(KeptText.ofFound(found)));
        assertEquals(List.of("", "b"), KeptText.line(KeptText.ofLine(List.of("", "b"))));
    }

    @Test
    void five_thousand_rows_are_read_and_checked_while_one_waits() throws Unreadable {
        var rows = IntStream.range(0, 5_000).mapToObj(i -> List.of("A" + i, "07700 900123", "Sam & Jo " + i, "2026-03-27", "2027-03-26"));
        var head = List.of("Case reference", "Mobile number", "Name", "Start date", "Expected end date");
        var lines = Stream.concat(Stream.of(head), rows).toList();
        for (var kind : SpreadsheetFile.values()) {
            var file = kind.of(lines);
            var began = System.nanoTime();
            var listing = new Listing(Spreadsheet.read(file, Limits.PAGE), taker);
            assertEquals(5_000, Tally.of(listing.check(listing.sheet().rows(), WORKER, NOW)).fresh());
            System.out.printf("%s of 5,000 rows, %d KB: read and checked in %d ms%n", kind, file.length / 1_000,
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private Listing listing(String text) throws Unreadable {
        return new Listing(Spreadsheet.read(text.getBytes(UTF_8), Limits.PAGE), taker);
    }

    private String refused(String text) {
        return assertThrows(Unreadable.class, () -> listing(text)).words();
    }

    /** Of each row its kind, or its problems' columns and codes. */
    private static List<String> found(Listing listing) {
        return listing.check(listing.sheet().rows(), WORKER, NOW).stream().map(found -> found.isRefused()
                ? found.problems().stream().map(each -> each.column() + " " + each.code()).collect(Collectors.joining(" "))
                : found.kind().name()).toList();
    }
}
