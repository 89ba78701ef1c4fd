package scot.throughline.indicator;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.indicator.CsvTable.Row;

/** The columns that say what an indicator is, in a file of either shape. */
final class IndicatorCells {
    static final Set<String> NAME = Set.of("indicator", "kpi", "measure");
    static final Set<String> TARGET = Set.of("target");
    private static final Set<String> UNIT = Set.of("unit");
    private static final Set<String> BETTER = Set.of("better", "which way is better");
    private static final Set<String> OWNER = Set.of("owner");
    private static final Set<String> QUALITY = Set.of("quality indicator", "qi");
    static final int LONGEST_UNIT = 20;
    static final int LONGEST_OWNER = 100;

    /** Every head of these columns. */
    static final Set<String> HEADS = Stream.of(NAME, TARGET, UNIT, BETTER, OWNER, QUALITY).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private IndicatorCells() {}

    static Optional<Indicator> read(Cells cells, Row row) {
        var better = cells.read(row, cells.column(BETTER), Better::parse, "This must be more, fewer or unknown");
        var quality = cells.read(row, cells.column(QUALITY),
                written -> Optional.of(written).filter(each -> each.matches(Indicator.QUALITY)),
                "This must be like 5.2");
        var unit = cells.text(row, UNIT, LONGEST_UNIT);
        var owner = cells.text(row, OWNER, LONGEST_OWNER);
        return cells.needed(row, NAME, Indicator.LONGEST_NAME, "the name of the indicator")
                .map(name -> Indicator.named(name, unit.orElse(""), better.orElse(cells.unsaid().better()), owner.orElse(null),
                        quality.orElse(null)));
    }
}
