package scot.throughline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One inspection a row and one quality indicator a column, in the inspectors' words. */
final class GradesFile {
    static final Set<String> PUBLISHED = Set.of("published");
    private static final Set<String> COUNCIL = Set.of("council", "inspected");
    private static final Pattern QUALITY = Pattern.compile("qi (\\d{1,2})[ .](\\d{1,2})");

    private GradesFile() {}

    static List<Marker.Graded> read(Cells cells) {
        var columns = columns(cells);
        if (columns.isEmpty()) cells.wrong(1, -1, "No column is named by a quality indicator, like QI 5.2");
        var met = new HashSet<List<String>>();
        var grades = new ArrayList<Marker.Graded>();
        for (var row : cells.rows()) {
            var council = cells.needed(row, COUNCIL, Indicator.LONGEST_NAME, "which council was inspected");
            var published = cells.read(row, cells.column(PUBLISHED), Dated::parse, "This must be like 2019-08-06, 2019-12 or 2019");
            if (cells.text(row, PUBLISHED).isEmpty()) cells.wrong(row.number(), cells.column(PUBLISHED), "Enter when it was published");
            if (council.isPresent() && published.isPresent() && !met.add(List.of(Cells.plain(council.get()), published.get().written())))
                cells.wrong(row.number(), cells.column(COUNCIL), "This inspection is twice in the file");
            columns.forEach((column, quality) -> {
                var grade = cells.read(row, column, Grade::parse, "This must be a grade from Unsatisfactory to Excellent");
                if (council.isPresent() && published.isPresent() && grade.isPresent())
                    grades.add(new Marker.Graded(published.get(), council.get(), quality, grade.get()));
            });
        }
        return grades;
    }

    /** Not every inspection grades every quality indicator: a blank cell is no grade. */
    private static Map<Integer, String> columns(Cells cells) {
        var columns = new TreeMap<Integer, String>();
        for (var at = 0; at < cells.heads().size(); at++) {
            if (at == cells.column(COUNCIL) || at == cells.column(PUBLISHED)) continue;
            var column = at;
            quality(cells.heads().get(column)).ifPresentOrElse(quality -> columns.put(column, quality),
                    () -> cells.wrong(1, column, "There is no such column"));
        }
        return columns;
    }

    private static Optional<String> quality(String head) {
        var found = QUALITY.matcher(Cells.plain(head));
        return found.matches() ? Optional.of(found.group(1) + "." + found.group(2)) : Optional.empty();
    }
}
