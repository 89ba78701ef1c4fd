package scot.throughline.survey;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Catalogue.Table;
import scot.throughline.survey.Measure.Every;

/** Reads {@code catalogue.yaml}, before the measures, which take from it how often they come out; {@link #check} then sets one beside the other. */
final class CatalogueReader {
    private final YamlMap file;
    private final List<Table> tables = new ArrayList<>();
    private final List<YamlMap> places = new ArrayList<>();

    CatalogueReader(YamlMap file) {
        this.file = file;
        for (var map : file.maps("tables")) {
            tables.add(table(map));
            places.add(map);
        }
        file.nothingElse();
    }

    private static Table table(YamlMap map) {
        var table = new Table(map.word("of", Of.class), map.word("every", Every.class), List.copyOf(map.distinct("measures")));
        if (table.of() != Of.EVERYONE && map.has("every") && table.every() != Every.YEAR)
            map.fault("every", "is more often than a table by label may come out", "Write year");
        map.nothingElse();
        return table;
    }

    Catalogue catalogue() {
        return new Catalogue(tables);
    }

    void check(List<Measure> measures) {
        var byKey = measures.stream().collect(toMap(Measure::key, measure -> measure, (one, _) -> one));
        var seen = new EnumMap<Of, Set<String>>(Of.class);
        for (var at = 0; at < tables.size(); at++)
            check(tables.get(at), places.get(at), byKey, seen.computeIfAbsent(tables.get(at).of(), _ -> new HashSet<>()));
        for (var measure : measures)
            if (!seen.getOrDefault(Of.EVERYONE, Set.of()).contains(measure.key()))
                file.fault("tables", "leave out '" + measure.key() + "'",
                        "Put it into one table of everyone, as often as it should come out");
    }

    private static void check(Table table, YamlMap place, Map<String, Measure> byKey, Set<String> seen) {
        for (var key : table.measures()) {
            var measure = byKey.get(key);
            if (measure == null)
                place.fault("measures", "names '" + key + "', which measures.yaml does not have", "Check its spelling, or add it there");
            else if (table.of() != Of.EVERYONE && !measure.headline())
                place.fault("measures", "names '" + key + "', which does not rest on everyone who answered",
                        "Take it out: by label only a headline has people enough");
            if (!seen.add(key))
                place.fault("measures", "names '" + key + "', which another table of the same has", "Keep it in one of the two");
        }
    }
}
