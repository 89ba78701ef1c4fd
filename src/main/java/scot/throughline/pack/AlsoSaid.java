package scot.throughline.pack;

import java.util.List;
import java.util.stream.Stream;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.report.BetterAndWorse;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Measure;

/** Every figure that has no chapter of its own: what is asked along the way, at open links, or of some people only. */
final class AlsoSaid {
    private AlsoSaid() {}

    static Stream<Section> sections(Sources sources) {
        var rows = sources.measures().stream().filter(sources::isOut).filter(measure -> isElsewhere(measure, sources.measures()))
                .map(measure -> row(measure, sources)).toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section("What else people said", List.of(
                        new Words(
                                "Open links may be answered by anybody, more than once. Read them as what people told us, not as a share of everyone."),
                        new Table("also-said", "The newest of each measure", List.of("Measure", "Of whom", "Figure", "When", "How sure"),
                                rows))));
    }

    private static boolean isElsewhere(Measure measure, List<Measure> measures) {
        var changed = measures.stream().filter(each -> BetterAndWorse.looksBack(each, measures))
                .flatMap(each -> Stream.concat(Stream.of(each), BetterAndWorse.worse(each, measures).stream())).toList();
        return !Compose.hasASection(measure) && !measure.end().mean() && !Distance.speaksOf(measure.end().question())
                && !changed.contains(measure);
    }

    private static List<String> row(Measure measure, Sources sources) {
        var newest = sources.page(measure).figures().getFirst();
        return List.of(measure.name(), measure.base(), newest.words(), newest.when(),
                newest.sureness().isEmpty() ? "–" : newest.sureness());
    }
}
