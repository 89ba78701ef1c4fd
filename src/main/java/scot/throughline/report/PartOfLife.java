package scot.throughline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Domain;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.Measure.Group;

/**
 * A domain that some measure speaks to alone.
 *
 * @param own the measure its line and its page's heading rest on
 * @param headline the one each quarter shows at the start and the end, which it may share with one other domain; else its own
 * @param others further measures of it, without those of scores taken twice and those that count who got worse
 */
record PartOfLife(Domain domain, Measure own, Measure headline, List<Measure> others) {
    /** In the order of the list of domains. How we treated people is no outcome, and comes last. */
    static List<PartOfLife> all(List<Measure> measures) {
        return Stream.of(Domain.values()).flatMap(domain -> of(domain, measures).stream()).toList();
    }

    static Optional<PartOfLife> of(String key, List<Measure> measures) {
        return all(measures).stream().filter(part -> part.key().equals(key)).findFirst();
    }

    private static Optional<PartOfLife> of(Domain domain, List<Measure> measures) {
        var shares = measures.stream()
                .filter(measure -> measure.about().group() == Group.OUTCOME && measure.domains().contains(domain.name()))
                .filter(measure -> !measure.end().mean()).toList();
        return shares.stream().filter(measure -> measure.domains().size() == 1 && measure.good() == Good.MORE)
                .min(Comparator.comparingInt(measure -> rank(measure, measures)))
                .map(own -> new PartOfLife(domain, own, headline(own, shares),
                        shares.stream().filter(measure -> !measure.equals(own) && measure.domains().size() <= 2)
                                .filter(measure -> measure.good() == Good.MORE && !Distance.speaksOf(measure.end().question())).toList()));
    }

    private static Measure headline(Measure own, List<Measure> measures) {
        return Stream.concat(Stream.of(own), measures.stream()).filter(measure -> measure.headline() && measure.domains().size() <= 2)
                .findFirst().orElse(own);
    }

    /** What everybody is asked at the end comes before what is asked of some, along the way, or at an open link. */
    private static int rank(Measure measure, List<Measure> measures) {
        if (measure.headline()) return 0;
        if (measure.end().family() != Family.EXIT) return 3;
        return BetterAndWorse.looksBack(measure, measures) ? 1 : 2;
    }

    String key() {
        return domain.name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/outcomes/domains/" + key();
    }

    boolean isOutcome() { return domain != Domain.EXP; }
}
