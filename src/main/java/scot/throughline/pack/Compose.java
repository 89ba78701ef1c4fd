package scot.throughline.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.indicator.Reading;
import scot.throughline.pack.Content.Block;
import scot.throughline.pack.Content.Points;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;

/** Writes a paper: what people wrote first, then what the figures say, then how far to trust them. */
final class Compose {
    private Compose() {}

    static Content of(Sources sources) {
        var pack = sources.pack();
        var measures = sources.measures().stream().filter(Compose::hasASection).filter(sources::isOut)
                .map(measure -> MeasureSection.of(measure, sources)).toList();
        var sections = Stream.of(written(sources), Stream.of(summary(measures)), measures.stream().map(MeasureSection::section),
                BetterWorse.sections(sources), AlsoSaid.sections(sources),
                pack.annual() ? YearSections.of(sources) : Stream.<Section>empty(),
                Stream.of(indicators(sources), doings(sources.doings())), Trusting.sections(sources)).flatMap(each -> each)
                .filter(section -> !section.blocks().isEmpty()).toList();
        return new Content(pack.key(), pack.title(),
                "What people told " + sources.council().name() + ", and what the service counts itself",
                sources.council().name(), sources.released().toString(), 0, sources.madeUp(), sections);
    }

    /** What comes out every quarter, of people who were asked by name at the end. */
    static boolean hasASection(Measure measure) {
        return measure.every() == Every.QUARTER && measure.end().family() == Family.EXIT && !measure.end().mean();
    }

    private static Stream<Section> written(Sources sources) {
        return Arrays.stream(Part.values()).flatMap(part -> sources.written(part.key())
                .map(text -> new Section(part.heading(), paragraphs(text))).stream());
    }

    static List<Block> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).<Block>map(Words::new).toList();
    }

    private static Section summary(List<MeasureSection> measures) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Points(measures.stream().map(each -> each.section().heading() + ".").toList()));
        blocks.add(
                new Table("summary", "The newest figures",
                        List.of("Measure", "At the end", "At the start", "Answers", "On the year before"),
                        measures.stream().map(MeasureSection::summary).toList()));
        blocks.add(new Words(
                "At the end: people whose time with us is over. At the start: other people, at their first review. ▲ ▼ say that a change"
                        + " is more than chance and rounding explain; ● that it may be chance."));
        return measures.isEmpty() ? new Section("In short", List.of()) : new Section("In short", blocks);
    }

    private static Section indicators(Sources sources) {
        var rows = sources.indicators().stream().map(Compose::row).toList();
        var blocks = rows.isEmpty()
                ? List.<Block>of()
                : List.<Block>of(new Words(
                        "What the service counts itself. None of it is what people answered. Green: at the target or better. Amber: short"
                                + " of it by at most " + sources.tolerance() + " of it. Red: further from it."),
                        new Table("indicators", "The newest of each indicator", List.of("Indicator", "Target", "Actual", "Period", "Status",
                                "In 12 months", "Note"), rows));
        return new Section("Indicators", blocks);
    }

    private static List<String> row(Reading reading) {
        return List.of(reading.name(), reading.target().isEmpty() ? "None" : reading.target(), reading.value(), reading.period(),
                reading.status().shape() + " " + reading.status().word(), reading.direction().shape() + " " + reading.direction().word(),
                reading.note().isEmpty() ? "–" : reading.note());
    }

    private static Section doings(List<Done> doings) {
        var rows = doings.stream().map(done -> List.of(done.said(), done.done(), done.when(), done.whom(),
                done.evidence().isEmpty() ? "–" : done.evidence())).toList();
        return new Section("You said, we did", rows.isEmpty()
                ? List.of()
                : List.of(new Table("you-said-we-did", "What changed because of what people said",
                        List.of("You said", "We did", "When", "For whom", "How anybody can tell"), rows)));
    }

    static String joined(Stream<String> sentences) {
        return sentences.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
