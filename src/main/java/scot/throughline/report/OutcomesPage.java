package scot.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Domain;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;

/**
 * All measures at a glance: the three that matter most, a line for each part of life, the other headlines, who got better or worse, and what is asked
 * in other ways.
 *
 * @param together which parts of life no measure speaks to alone, as a sentence; empty where there is none
 * @param experience where to read how people were treated; null where no measure speaks to it
 * @param who whom we did not hear from in the newest year that is out
 * @param asides half-year figures of the pulse and of open links, where anybody was asked
 */
record OutcomesPage(List<Card> headlines, List<DomainLine> domains, String together, List<Card> others, @Nullable String experience,
        List<BetterAndWorse> changes, Who who, List<Card> asides, Trust trust) {
    /** Housing, substance use, employability. */
    private static final Set<String> FIRST = Set.of("HOME", "ALC", "DRUG", "WORK");

    static OutcomesPage of(List<Measure> measures, Published published, List<Coverage> coverage, Who who, LocalDate nextRelease) {
        var quarterly = measures.stream().filter(measure -> measure.every() == Measure.Every.QUARTER).toList();
        var timelines = Stream.of(Side.END, Side.START)
                .flatMap(side -> quarterly.stream().map(measure -> Timeline.of(measure.name(), "", published, measure, side))).toList();
        var parts = PartOfLife.all(measures);
        var lines = parts.stream()
                .filter(part -> part.isOutcome() && (part.own().end().family() == Family.EXIT || published.holds(part.own())))
                .toList();
        return new OutcomesPage(cards(quarterly.stream().filter(OutcomesPage::onTop).toList(), published),
                lines.stream().map(part -> DomainLine.of(part, published)).toList(), together(lines),
                cards(quarterly.stream().filter(measure -> !onTop(measure) && lines.stream().noneMatch(part -> part.own().equals(measure)))
                        .toList(), published),
                parts.stream().filter(part -> !part.isOutcome()).map(PartOfLife::path).findFirst().orElse(null),
                measures.stream().filter(measure -> BetterAndWorse.looksBack(measure, measures))
                        .map(measure -> BetterAndWorse.of(measure, measures, published)).toList(),
                who, cards(measures.stream().filter(measure -> isAside(measure, published)).toList(), published),
                Trust.of(timelines, coverage, nextRelease));
    }

    private static List<Card> cards(List<Measure> measures, Published published) {
        return measures.stream().map(measure -> Card.of(measure, published)).toList();
    }

    private static boolean isAside(Measure measure, Published published) {
        return (measure.end().family() == Family.PULSE || measure.end().family() == Family.OPEN) && published.holds(measure);
    }

    private static String together(List<PartOfLife> lines) {
        var others = Stream.of(Domain.values()).filter(domain -> domain != Domain.EXP)
                .filter(domain -> lines.stream().noneMatch(part -> part.domain() == domain)).map(Domain::label).toList();
        return others.isEmpty() ? "" : "No measure speaks to these alone: " + String.join("; ", others) + ".";
    }

    private static boolean onTop(Measure measure) {
        return measure.headline() && measure.start() != null && FIRST.containsAll(measure.domains());
    }
}
