package scot.throughline.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.throughline.indicator.CsvTable.Row;
import scot.throughline.indicator.Span.Length;

/** One indicator a row and one period a column, as committee papers print it. The target beside them holds from the first column of each length on. */
final class WideFile {
    /** How papers leave a cell out. */
    private static final Set<String> NOTHING = Set.of("", "-", "–", "n/a", "N/A");

    private WideFile() {}

    static List<Entry> read(Cells cells) {
        if (!cells.has(IndicatorCells.NAME)) {
            cells.wrong(1, -1, "The first row must name the columns, as one of the four layouts below does");
            return List.of();
        }
        var columns = columns(cells);
        if (columns.isEmpty()) cells.wrong(1, -1, "No column is named by a period, and there is no column named period");
        var met = new HashSet<String>();
        var entries = new ArrayList<Entry>();
        for (var row : cells.rows()) {
            var indicator = IndicatorCells.read(cells, row);
            if (indicator.isEmpty()) continue;
            if (!met.add(indicator.get().label()))
                cells.wrong(row.number(), cells.column(IndicatorCells.NAME), "This indicator is twice in the file");
            entries.addAll(entries(cells, row, indicator.get(), columns));
        }
        return entries;
    }

    private static Map<Span, Integer> columns(Cells cells) {
        var columns = new TreeMap<Span, Integer>();
        for (var at = 0; at < cells.heads().size(); at++) {
            if (IndicatorCells.HEADS.contains(Cells.plain(cells.heads().get(at)))) continue;
            var column = at;
            cells.span(1, column, cells.heads().get(column)).map(span -> columns.put(span, column))
                    .ifPresent(_ -> cells.wrong(1, column, "This period is twice in the file"));
        }
        return columns;
    }

    private static List<Entry> entries(Cells cells, Row row, Indicator indicator, Map<Span, Integer> columns) {
        var target = cells.number(row, cells.column(IndicatorCells.TARGET)).orElse(null);
        var source = cells.unsaid().source();
        var begun = EnumSet.noneOf(Length.class);
        var entries = new ArrayList<Entry>();
        columns.forEach((span, column) -> {
            if (NOTHING.contains(row.at(column))) return;
            cells.number(row, column)
                    .ifPresent(figure -> entries.add(new Entry(indicator,
                            new IndicatorValue(span, figure, null, source.isEmpty() ? null : source),
                            begun.add(span.length()) ? target : null)));
        });
        return entries;
    }
}
