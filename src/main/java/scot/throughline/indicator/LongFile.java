package scot.throughline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.indicator.CsvTable.Row;

/** One value a row. A status in the file is left aside, because it is worked out here. */
final class LongFile {
    static final Set<String> PERIOD = Set.of("period");
    private static final Set<String> VALUE = Set.of("value", "actual");
    private static final Set<String> DIRECTION = Set.of("direction", "direction 12m", "direction in the last 12 months");
    private static final Set<String> NOTE = Set.of("note");
    private static final Set<String> STATUS = Set.of("rag", "status");
    static final int LONGEST_NOTE = 200;
    private static final Set<String> KNOWN = Stream.of(IndicatorCells.HEADS, PERIOD, VALUE, DIRECTION, NOTE, STATUS).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private LongFile() {}

    static List<Entry> read(Cells cells) {
        for (var at = 0; at < cells.heads().size(); at++)
            if (!KNOWN.contains(Cells.plain(cells.heads().get(at)))) cells.wrong(1, at, "There is no such column");
        if (!cells.has(VALUE) || !cells.has(IndicatorCells.NAME))
            cells.wrong(1, -1, "One value a row needs the columns indicator, period and value");
        var met = new HashSet<String>();
        var entries = new ArrayList<Entry>();
        for (var row : cells.rows()) {
            var entry = entry(cells, row);
            entry.filter(Predicate.not(each -> met.add(each.of().label() + " " + each.value().span().key())))
                    .ifPresent(_ -> cells.wrong(row.number(), cells.column(PERIOD), "This indicator has this period twice in the file"));
            entry.ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(Cells cells, Row row) {
        var indicator = IndicatorCells.read(cells, row);
        var span = cells.span(row.number(), cells.column(PERIOD), cells.text(row, PERIOD));
        var value = cells.number(row, cells.column(VALUE));
        if (cells.text(row, VALUE).isEmpty()) cells.wrong(row.number(), cells.column(VALUE), "Enter a number");
        var target = cells.number(row, cells.column(IndicatorCells.TARGET));
        var direction = cells.read(row, cells.column(DIRECTION), Direction::parse, "This must be up, down, unchanged or unknown");
        var note = cells.text(row, NOTE, LONGEST_NOTE).orElse(cells.unsaid().source());
        if (indicator.isEmpty() || span.isEmpty() || value.isEmpty()) return Optional.empty();
        return Optional.of(new Entry(indicator.get(),
                new IndicatorValue(span.get(), value.get(), direction.orElse(null), note.isEmpty() ? null : note), target.orElse(null)));
    }
}
