package scot.throughline.report;

import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.Side;

/** A part of life in one line: the newest figure of the measure it rests on, and what a year has changed. */
record DomainLine(String name, String path, Card card, String change) {
    static DomainLine of(PartOfLife part, Published published) {
        var own = part.own();
        var line = Timeline.of("", "", published, own, Side.END);
        var change = line.yearOnYear(own.good()).map(DomainLine::change).orElse("");
        return new DomainLine(part.domain().label(), part.path(), Card.of(own, published), change);
    }

    private static String change(Comparison comparison) {
        return switch (comparison.signal()) {
            case BETTER, WORSE,
                    NO_CLEAR_CHANGE ->
                "In %2$s %1$s, in %4$s %3$s. A change of about %5$d points could have been noticed.".formatted(
                        comparison.now().words(), comparison.now().name(), comparison.before().words(), comparison.before().name(),
                        comparison.noticeable());
            case TOO_EARLY, NOT_COMPARABLE -> Wording.finding(comparison);
        };
    }
}
