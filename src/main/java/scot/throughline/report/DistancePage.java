package scot.throughline.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Derived.Distance.Moved;
import scot.throughline.survey.Domain;
import scot.throughline.survey.Measure;

/**
 * The same people at the start and at the end, a row for each part of life; and, never joined to it, what people said looking back.
 *
 * @param across what rests on all parts of life together
 */
public record DistancePage(String heading, String when, List<Across> across, List<Row> rows, Trust trust) {
    /** A figure over all parts of life. */
    public record Across(String name, String base, Cell figure) {}

    /** A part of life: those in need at its start, the others, and whoever looked back. */
    public record Row(String domain, String path, List<Cell> cells) {}

    /** A figure, what it is where its column cannot say so, and what must stand beside it. */
    public record Cell(String label, String words, String beside) {}

    public static DistancePage of(List<Measure> measures, Published published, List<Coverage> coverage, LocalDate nextRelease) {
        var twice = measures.stream().filter(measure -> Distance.speaksOf(measure.end().question())).toList();
        var better = twice.stream().filter(counts(Moved.NEED_BETTER)).toList();
        var domains = better.stream().map(measure -> measure.end().question()).collect(Collectors.toSet());
        var across = twice.stream().filter(measure -> !domains.contains(measure.end().question())).toList();
        var timelines = Stream.concat(across.stream(), twice.stream().filter(measure -> !across.contains(measure)))
                .map(measure -> timeline(measure, published)).toList();
        var latest = timelines.stream().flatMap(line -> line.latest().stream()).findFirst();
        return new DistancePage(heading(timelines), latest.map(Wording::months).orElse(""),
                across.stream().map(measure -> new Across(measure.name(), measure.base(), cell("", shown(Stream.of(measure), published))))
                        .toList(),
                better.stream().map(measure -> row(measure, twice, measures, published)).toList(),
                Trust.of(timelines, coverage, nextRelease));
    }

    /** Who said, looking back, that the same part of life got better. */
    static Optional<Measure> lookBack(Measure measure, List<Measure> measures) {
        return measures.stream().filter(other -> BetterAndWorse.looksBack(other, measures) && other.domains().equals(measure.domains()))
                .findFirst();
    }

    private static String heading(List<Timeline> timelines) {
        return timelines.stream().findFirst().flatMap(Timeline::latest)
                .map(any -> any.shown() instanceof Share share
                        ? "Distance travelled: " + share.words() + " of people in need at the start got better in some part of life"
                        : "Distance travelled: " + any.shown().words())
                .orElse("Distance travelled: first figures when a year is over");
    }

    private static Row row(Measure better, List<Measure> twice, List<Measure> measures, Published published) {
        var domain = twice.stream().filter(measure -> measure.end().question().equals(better.end().question())).toList();
        var followed = shown(domain.stream().filter(counts(Moved.NEED_BETTER, Moved.NEED_SAME, Moved.NEED_WORSE)), published);
        var worse = shown(domain.stream().filter(counts(Moved.NEED_WORSE)), published);
        var held = shown(domain.stream().filter(counts(Moved.HELD)), published);
        // New need is all that held leaves of the same people.
        var newNeed = held.map(shown -> shown instanceof Share share ? share.rest() : shown);
        return new Row(Domain.valueOf(better.domains().getFirst()).label(), "/outcomes/" + better.key(),
                List.of(new Cell("In need at the start", followed.map(Wording::base).orElse("–"), ""), cell("Answered again", followed),
                        cell("Better, of those", shown(Stream.of(better), published)), cell("Worse, of those", worse),
                        cell("Not in need at the start, held", held), cell("Not in need at the start, new need", newNeed),
                        lookBack(better, measures, published)));
    }

    static Predicate<Measure> counts(Moved... moved) {
        var codes = Arrays.stream(moved).map(Moved::name).collect(Collectors.toUnmodifiableSet());
        return measure -> measure.end().counted().equals(codes);
    }

    private static Timeline timeline(Measure measure, Published published) {
        return Timeline.of(measure.name(), "", published, measure, Side.END);
    }

    private static Optional<Shown> shown(Stream<Measure> measure, Published published) {
        return measure.findFirst().flatMap(each -> timeline(each, published).latest()).map(LedgerEntry::shown);
    }

    private static Cell cell(String label, Optional<Shown> shown) {
        return new Cell(label, shown.map(Shown::words).orElse("–"), shown.map(DistancePage::beside).orElse(""));
    }

    private static String beside(Shown shown) {
        var people = Wording.people(shown);
        if (people.isEmpty()) return "";
        var of = "of about " + people.getAsInt();
        if (!(shown instanceof Share share)) return of;
        return share.interval().map(interval -> "95% interval " + interval.words() + ", " + of)
                .orElse(of);
    }

    /** Another question, of other people, in a period of its own: it says when. */
    private static Cell lookBack(Measure better, List<Measure> measures, Published published) {
        var label = "Looking back, said it got better";
        var measure = lookBack(better, measures);
        if (measure.isEmpty()) return new Cell(label, "not asked", "");
        return timeline(measure.get(), published).latest().map(figure -> new Cell(label, figure.shown().words(),
                Stream.of(Wording.months(figure), beside(figure.shown())).filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "))))
                .orElse(new Cell(label, "not yet published", ""));
    }
}
