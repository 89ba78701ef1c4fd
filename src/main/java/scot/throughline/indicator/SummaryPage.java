package scot.throughline.indicator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything from elsewhere on one page: the newest value of each indicator, what audits found, what inspections said, what changed.
 *
 * @param told what has just been entered; null where nothing was
 * @param leads whether whoever looks may also see what people answered
 */
record SummaryPage(List<Row> rows, String tolerance, List<Audit> audits, List<String> graded, List<Inspection> inspections,
        List<Change> changes, @Nullable String told, boolean leads) {
    /** An indicator; without a line while it has no value. */
    record Row(String name, String path, @Nullable Line line) {}

    /** Items of one source that have the same categories. */
    record Audit(String id, String caption, List<String> categories, List<Item> items) {}

    /** One of them, its shares as they are and what they add up to. */
    record Item(String part, String name, List<String> shares, String sum) {}

    /** An inspection, with a grade for each quality indicator that any has. */
    record Inspection(String council, String published, List<String> grades) {}

    /** A change of practice. */
    record Change(String when, String words) {}

    static SummaryPage of(List<Series> all, List<Distribution> distributions, List<Marker> markers, Tolerance tolerance,
            @Nullable String told, boolean leads) {
        var grades = markers.stream().flatMap(marker -> marker instanceof Marker.Graded graded ? Stream.of(graded) : Stream.empty())
                .toList();
        var graded = grades.stream().map(Marker.Graded::quality).collect(Collectors.toCollection(() -> new TreeSet<>(BY_NUMBERS)));
        return new SummaryPage(rows(all, tolerance), tolerance.percent().stripTrailingZeros().toPlainString() + "%", audits(distributions),
                List.copyOf(graded), inspections(grades, List.copyOf(graded)), changes(markers), told, leads);
    }

    /** "5.2" before "5.10". */
    private static final Comparator<String> BY_NUMBERS = Comparator
            .<String>comparingInt(quality -> Integer.parseInt(quality.substring(0, quality.indexOf('.'))))
            .thenComparingInt(quality -> Integer.parseInt(quality.substring(quality.indexOf('.') + 1)));

    static List<Row> rows(List<Series> all, Tolerance tolerance) {
        return all.stream().map(series -> new Row(series.indicator().name(), IndicatorPages.path(series.indicator()),
                series.latest().map(value -> Line.of(series, value, tolerance)).orElse(null))).toList();
    }

    private static List<Audit> audits(List<Distribution> distributions) {
        var alike = new LinkedHashMap<List<?>, List<Distribution>>();
        for (var one : distributions)
            alike.merge(List.of(one.source(), one.categories()), List.of(one),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return alike.entrySet().stream()
                .map(each -> audit("audit-" + Integer.toHexString(each.getKey().hashCode()), each.getValue()))
                .toList();
    }

    /** Its categories are in its name, because one source may have several tables, and each must be told from the others without being seen. */
    private static Audit audit(String id, List<Distribution> items) {
        var first = items.getFirst();
        return new Audit(id, first.source() + ": " + String.join(" / ", first.categories()), first.categories(),
                items.stream().map(SummaryPage::item).toList());
    }

    private static Item item(Distribution one) {
        return new Item(one.part(), one.item(), one.shares().stream().map(share -> share.percent() + "%").toList(), one.sum() + "%");
    }

    private static List<Inspection> inspections(List<Marker.Graded> grades, List<String> graded) {
        var each = grades.stream().collect(Collectors.groupingBy(grade -> Map.entry(grade.happened(), grade.about()),
                () -> new TreeMap<>(Map.Entry.<Dated, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())),
                Collectors.toMap(Marker.Graded::quality, grade -> grade.grade().words())));
        return each.entrySet().stream().map(one -> new Inspection(one.getKey().getValue(), one.getKey().getKey().label(),
                graded.stream().map(quality -> Optional.ofNullable(one.getValue().get(quality)).orElse("Not graded")).toList())).toList();
    }

    static List<Change> changes(List<Marker> markers) {
        return markers.stream().flatMap(marker -> marker instanceof Marker.Changed(var when, var words)
                ? Stream.of(new Change(when.label(), words))
                : Stream.empty()).toList();
    }
}
