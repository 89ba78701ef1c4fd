package scot.throughline.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.report.HandMadeLedger.quarter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.support.Looked;
import scot.throughline.survey.Measure;

class PaperTest {
    private static final Frozen PACK = SamplePapers.frozen(quarter(2025, 2));

    @Test
    void there_is_a_pack_for_each_quarter_that_is_out_and_a_report_for_each_year() {
        var out = Pack.out(SamplePapers.ledger().figures("c"));
        assertEquals(12 + 3, out.size());
        assertEquals(List.of("2025-26", "2025-26.Q4", "2025-26.Q3"), out.stream().limit(3).map(Pack::key).toList());
        assertEquals("Annual report, April 2025 to March 2026", out.getFirst().title());
        assertEquals(List.of(), Pack.out(List.of()));
    }

    @Test
    void a_paper_says_what_people_wrote_then_the_figures_then_how_far_to_trust_them() throws IOException {
        var html = Printed.html(PACK);
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages/quarterly-pack.html"), html);
        assertEquals(List.of("Purpose", "Recommendations", "In short"), headings(PACK).subList(0, 3));
        assertTrue(headings(PACK).stream().anyMatch(each -> each.startsWith("Home settled now: ")), headings(PACK).toString());
        assertEquals(List.of("Better and worse since the start", "Indicators", "You said, we did", "Who was asked, and who answered",
                "What is not shown, and why", "What changed", "How these figures are made", "What each figure counts"),
                headings(PACK).subList(headings(PACK).indexOf("Better and worse since the start"), headings(PACK).size()));
        assertTrue(
                html.contains("Note by the owner, Service manager") && html.contains("Two more flats since May &amp; &lt;none&gt; lost."));
        assertTrue(html.contains(PACK.hash()) && html.contains("First issue.") && html.contains("Made-up data."));
        assertEquals("", Looked.invalid(html));
        assertFalse(html.contains(" style=") || html.contains("<script"));
    }

    @Test
    void the_report_of_a_year_has_distance_travelled_and_the_year_by_label() {
        var report = SamplePapers.frozen(new FinancialYear(2025));
        assertTrue(headings(report).containsAll(List.of("By team", "By area", "By journey type")), headings(report).toString());
        assertTrue(headings(report).stream().anyMatch(each -> each.startsWith("Distance travelled: ")));
        var labels = table(report, "by-team").rows().stream().map(row -> row.get(1)).distinct().toList();
        assertEquals(labels.stream().sorted().toList(), labels, "by name, not by figure");
        assertTrue(table(report, "by-team").rows().stream().anyMatch(row -> row.get(2).equals("too few to show")));
        assertFalse(headings(PACK).contains("By team"));
    }

    @Test
    void nothing_that_came_out_after_its_release_is_in_it() {
        var words = everything(PACK.content());
        assertTrue(words.contains("July to September 2025") && words.contains("Travel passes for everybody"));
        assertFalse(words.contains("October to December 2025") || words.contains("2025/26 Q3") || words.contains("March 2026"), words);
        assertFalse(everything(SamplePapers.frozen(quarter(2024, 1)).content()).contains("Travel passes"), "it was not there yet");
    }

    @Test
    void what_is_not_shown_is_counted_with_its_reason() {
        assertEquals(List.of("Held: shown together with the next ones, as one figure", "0"),
                table(PACK, "not-shown").rows().getFirst().subList(0, 2));
    }

    @Test
    void a_frozen_paper_stays_as_it_is_when_measures_are_renamed_or_words_change() {
        var kept = Frozen.written(PACK.content(), SamplePapers.JSON);
        var other = SamplePapers.sources(quarter(2025, 2), List.of(), Map.of());
        assertFalse(Frozen.hash(Frozen.written(Compose.of(other).as(1), SamplePapers.JSON)).equals(PACK.hash()));
        var read = Frozen.read(kept, PACK.hash(), SamplePapers.JSON);
        assertEquals(Printed.html(PACK), Printed.html(read));
        assertEquals(PACK.hash(), Frozen.hash(Frozen.written(read.content(), SamplePapers.JSON)), "written again it is the same");
    }

    @Test
    void a_paper_that_was_touched_is_refused() {
        var kept = new String(Frozen.written(PACK.content(), SamplePapers.JSON), StandardCharsets.UTF_8);
        var touched = kept.replace("Two more flats", "Ten more flats").getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> Frozen.read(touched, PACK.hash(), SamplePapers.JSON));
    }

    @Test
    void every_table_is_a_file_and_no_cell_of_it_a_formula() {
        var names = PACK.content().tables().map(Table::file).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names
                .containsAll(List.of("summary", "measure-home-settled", "better-and-worse", "indicators", "asked-exit", "definitions")));
        var csv = TablesFile.csv(new Table("t", "", List.of("a"), List.of(List.of("=1+1"), List.of("@home"))));
        assertEquals("a\r\n'=1+1\r\n'@home\r\n", csv);
        assertEquals(Frozen.hash(TablesFile.of(PACK.content())), Frozen.hash(TablesFile.of(PACK.content())));
    }

    @Test
    void a_table_of_figures_says_all_that_a_picture_shows() {
        var content = PACK.content();
        for (var section : content.sections()) {
            var drawn = section.blocks().stream().filter(block -> block instanceof Content.Drawn).count();
            assertTrue(drawn == 0 || section.blocks().stream().anyMatch(block -> block instanceof Table), section.heading());
        }
        var measures = List.<Measure>of();
        assertEquals(List.of(), Compose.of(SamplePapers.sources(quarter(2025, 2), measures, Map.of())).sections().stream()
                .filter(section -> section.blocks().isEmpty()).toList());
    }

    private static List<String> headings(Frozen paper) {
        return paper.content().sections().stream().map(Section::heading).toList();
    }

    private static Table table(Frozen paper, String file) {
        return paper.content().tables().filter(table -> table.file().equals(file)).findFirst().orElseThrow();
    }

    private static String everything(Content content) {
        return content.sections().stream().map(Section::toString).collect(Collectors.joining("\n"));
    }
}
