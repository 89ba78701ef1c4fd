package scot.throughline.report;

import java.util.List;
import java.util.Optional;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.Side;
import scot.throughline.outcome.Signal;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;

/** What got better beside what got worse, of the same people: neither is shown without the other where both are published. */
public record BetterAndWorse(String name, String path, String base, String when, String better, String worse, String answers,
        Signal signal) {
    public static BetterAndWorse of(Measure measure, List<Measure> measures, Published published) {
        var better = Timeline.of("Better", "Better", published, measure, Side.END);
        var latest = better.latest();
        var worse = worse(measure, measures).map(other -> Timeline.of("Worse", "Worse", published, other, Side.END))
                .flatMap(Timeline::latest);
        return new BetterAndWorse(measure.name(), "/outcomes/" + measure.key(), measure.base(),
                latest.map(Wording::months).orElse("not yet published"), latest.map(figure -> figure.shown().words()).orElse("–"),
                worse.map(figure -> figure.shown().words()).orElse("–"), latest.map(figure -> Wording.base(figure.shown())).orElse("–"),
                Comparison.yearOnYear(better.figures(), measure.good(), better.breaks()).map(Comparison::signal).orElse(Signal.TOO_EARLY));
    }

    /** Whether it is what people said, looking back, and another counts who got worse of the same people. Scores taken twice have a page of their own. */
    public static boolean looksBack(Measure measure, List<Measure> measures) {
        return !Distance.speaksOf(measure.end().question()) && shows(measure, measures);
    }

    /** Whether it counts who got better of people whom another counts who got worse. */
    private static boolean shows(Measure measure, List<Measure> measures) {
        return worse(measure, measures).isPresent();
    }

    /** The measure that counts the others of the same people. */
    public static Optional<Measure> worse(Measure measure, List<Measure> measures) {
        return measures.stream().filter(other -> other.good() == Good.FEWER && other.every() == measure.every())
                .filter(other -> measure.good() == Good.MORE && other.end().family() == measure.end().family()
                        && other.end().question().equals(measure.end().question()))
                .findFirst();
    }
}
