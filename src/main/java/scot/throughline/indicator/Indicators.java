package scot.throughline.indicator;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.indicator.Distribution.Share;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Changes;
import scot.throughline.survey.Surveys;

/** All that was entered, as pages read it. */
@Singleton
class Indicators implements Changes {
    private final IndicatorRows rows;
    private final BesideRows beside;
    private final String council;

    Indicators(IndicatorRows rows, BesideRows beside, Surveys surveys) {
        this.rows = rows;
        this.beside = beside;
        this.council = surveys.council().key();
    }

    /** By name. */
    List<Series> all() {
        var values = rows.values(council).stream().collect(Collectors.groupingBy(IndicatorRows.ValueRow::label));
        var targets = rows.targets(council).stream().collect(Collectors.groupingBy(IndicatorRows.TargetRow::label));
        return rows.all(council).stream()
                .map(one -> new Series(one,
                        values.getOrDefault(one.label(), List.of()).stream().map(IndicatorRows.ValueRow::value).toList(),
                        targets.getOrDefault(one.label(), List.of()).stream().map(IndicatorRows.TargetRow::from).toList()))
                .toList();
    }

    Optional<Series> find(String label) {
        return all().stream().filter(series -> series.indicator().label().equals(label)).findFirst();
    }

    /** In the order of their files. */
    List<Distribution> distributions() {
        var found = new LinkedHashMap<List<String>, Distribution>();
        for (var row : beside.shares(council))
            found.computeIfAbsent(List.of(row.source(), row.part(), row.item()),
                    _ -> new Distribution(row.source(), row.part(), row.item(), row.atRow(), new ArrayList<>())).shares()
                    .add(new Share(row.category(), row.percent()));
        return List.copyOf(found.values());
    }

    /** In order of time. */
    List<Marker> markers() {
        return beside.markers(council).stream().map(BesideRows.MarkerRow::marker).sorted(Comparator.comparing(Marker::happened)).toList();
    }

    @Override
    public List<Change> changes() {
        return markers().stream().flatMap(marker -> marker instanceof Marker.Changed(var happened, var about)
                ? happened.day().map(day -> new Change(day, about)).stream()
                : Stream.empty()).toList();
    }
}
