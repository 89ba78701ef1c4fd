package scot.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;

/**
 * All measures at a glance: the three that matter most, the other headlines, who got better or worse, and what is asked in other ways.
 *
 * @param asides half-year figures of the pulse and of open links, where anybody was asked
 */
record OutcomesPage(List<Card> headlines, List<Card> others, List<BetterAndWorse> changes, List<Card> asides, Trust trust) {
    /** Housing, substance use, employability. */
    private static final Set<String> FIRST = Set.of("HOME", "ALC", "DRUG", "WORK");

    static OutcomesPage of(List<Measure> measures, Published published, List<Coverage> coverage, LocalDate nextRelease) {
        var quarterly = measures.stream().filter(measure -> measure.every() == Measure.Every.QUARTER).toList();
        var timelines = Stream.of(Side.END, Side.START)
                .flatMap(side -> quarterly.stream().map(measure -> Timeline.of(measure.name(), "", published, measure, side))).toList();
        return new OutcomesPage(cards(quarterly.stream().filter(OutcomesPage::onTop).toList(), published),
                cards(quarterly.stream().filter(measure -> !onTop(measure)).toList(), published),
                measures.stream().filter(measure -> BetterAndWorse.looksBack(measure, measures))
                        .map(measure -> BetterAndWorse.of(measure, measures, published)).toList(),
                cards(measures.stream().filter(measure -> isAside(measure, published)).toList(), published),
                Trust.of(timelines, coverage, nextRelease));
    }

    private static List<Card> cards(List<Measure> measures, Published published) {
        return measures.stream().map(measure -> Card.of(measure, published)).toList();
    }

    private static boolean isAside(Measure measure, Published published) {
        return (measure.end().family() == Family.PULSE || measure.end().family() == Family.OPEN)
                && published.figures().stream().anyMatch(entry -> entry.measure().equals(measure.key()));
    }

    private static boolean onTop(Measure measure) {
        return measure.headline() && measure.start() != null && FIRST.containsAll(measure.domains());
    }
}
