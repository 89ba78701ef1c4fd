package scot.throughline.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Catalogue.Table;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;

/**
 * How often each measure might come out next year, laid down before it: from how many are asked, and from how many answers were published behind each
 * figure. No answer is looked at, nor what any figure says, so that the shape of a year tells nothing about anybody.
 */
public final class YearPlan {
    private static final int WIDTH = 150;

    private final List<Planned> shapes;
    private final Catalogue catalogue;

    private YearPlan(List<Planned> shapes, Catalogue catalogue) {
        this.shapes = List.copyOf(shapes);
        this.catalogue = catalogue;
    }

    /** Those who may be in a base: measures of the same people share it. */
    private record People(Family family, String question, Set<String> base) {
        static People of(Measure measure) {
            return new People(measure.end().family(), measure.end().question(), measure.end().base());
        }
    }

    /**
     * A plan for measures that stand in the catalogue now.
     *
     * @param ledger everything ever published; empty before the first year
     * @param asked how many will be asked a quarter, of families where it will not be as many as last year
     */
    public static YearPlan of(List<Measure> measures, Catalogue catalogue, List<Coverage> coverage, List<LedgerEntry> ledger,
            Map<Family, Integer> asked) {
        var ofEveryone = measures.stream().filter(Measure::headline).map(Measure::base).collect(toSet());
        var together = measures.stream().collect(groupingBy(People::of, LinkedHashMap::new, toList()));
        var shapes = new ArrayList<Planned>();
        together.forEach((people, same) -> {
            var its = coverage.stream().filter(each -> each.family() == people.family()).toList();
            var will = asked.get(people.family());
            shapes.add(
                    new Planned(same, Expected.of(will == null ? Expected.asked(its) : OptionalDouble.of(will), its, figures(same, ledger),
                            ofEveryone.contains(same.getFirst().base()))));
        });
        return new YearPlan(shapes, catalogue);
    }

    private static List<LedgerEntry> figures(List<Measure> measures, List<LedgerEntry> ledger) {
        var keys = measures.stream().map(Measure::key).toList();
        return ledger.stream().filter(entry -> entry.kind() == Kind.ALL && entry.side() == Side.END && keys.contains(entry.measure()))
                .toList();
    }

    /** What is proposed, what each period costs, and where the catalogue differs; once for all of which the same is said. */
    public List<String> lines() {
        var alike = new LinkedHashMap<List<String>, List<String>>();
        for (var shape : shapes)
            alike.computeIfAbsent(shape.lines(), _ -> new ArrayList<>()).addAll(shape.measures().stream().map(Measure::key).toList());
        var lines = new ArrayList<String>();
        alike.forEach((said, keys) -> {
            lines.addAll(wrapped("", keys, ":", ""));
            said.forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    /** The tables as they would stand in {@code catalogue.yaml}. */
    public List<String> yaml() {
        var everyone = Stream.of(Every.values()).map(every -> new Table(Of.EVERYONE, every,
                shapes.stream().filter(shape -> shape.kept() == every).flatMap(shape -> shape.measures().stream()).map(Measure::key)
                        .toList()))
                .filter(table -> !table.measures().isEmpty());
        var lines = new ArrayList<>(List.of("tables:"));
        Stream.concat(everyone, catalogue.tables().stream().filter(table -> table.of() != Of.EVERYONE)).forEach(table -> {
            lines.add("  - of: " + word(table.of()));
            lines.add("    every: " + word(table.every()));
            lines.addAll(wrapped("    measures: [", table.measures(), "]", "      "));
        });
        return lines;
    }

    private static List<String> wrapped(String start, List<String> keys, String end, String indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(start);
        for (var at = 0; at < keys.size(); at++) {
            if (line.length() + keys.get(at).length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(keys.get(at)).append(at + 1 < keys.size() ? ", " : end);
        }
        lines.add(line.toString());
        return lines;
    }

    /** As it is written in the file. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
