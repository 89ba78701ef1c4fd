package scot.throughline.coverage;

import java.util.List;
import java.util.stream.Stream;
import scot.throughline.coverage.CoveragePage.Table;
import scot.throughline.web.CsvFile;

/** Coverage as a file: every table of the page, one row for each label, so that it can be added up elsewhere. */
final class CoverageFile {
    private static final List<String> HEADS = List.of("months", "by", "name", "journeys ended", "should have been asked", "offered",
            "first text delivered");

    private CoverageFile() {}

    static String csv(String months, CoveragePage page) {
        return CsvFile.of(HEADS, Stream.concat(
                page.steps().stream().map(step -> List.of(months, "everyone", step.name(), "" + step.n(), "", "", "")),
                page.tables().stream().flatMap(table -> rows(months, table))));
    }

    private static Stream<List<String>> rows(String months, Table table) {
        return table.rows().stream().map(row -> List.of(months, table.id(), row.name(), "" + row.ended(), "" + row.should(),
                "" + row.offered(), "" + row.delivered()));
    }
}
