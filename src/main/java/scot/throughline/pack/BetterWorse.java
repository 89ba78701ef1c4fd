package scot.throughline.pack;

import java.util.List;
import java.util.stream.Stream;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.report.BetterAndWorse;

/** What people said got better beside what got worse. */
final class BetterWorse {
    private BetterWorse() {}

    static Stream<Section> sections(Sources sources) {
        var rows = sources.measures().stream().filter(measure -> BetterAndWorse.looksBack(measure, sources.measures()))
                .filter(sources::isOut).map(measure -> BetterAndWorse.of(measure, sources.measures(), sources.published()))
                .map(BetterWorse::row)
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section("Better and worse since the start", List.of(
                        new Words(
                                "What people told us, looking back, of those for whom it was ever a problem. Better and worse are of the same people."),
                        new Table("better-and-worse", "What people told us has changed",
                                List.of("Since the start", "When", "Better", "Worse", "Answers", "Better, on the year before"), rows))));
    }

    private static List<String> row(BetterAndWorse change) {
        return List.of(change.name(), change.when(), change.better(), change.worse(), change.answers(),
                MeasureSection.said(change.signal()));
    }
}
