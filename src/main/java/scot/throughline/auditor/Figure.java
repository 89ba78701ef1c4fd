package scot.throughline.auditor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Measure;

/** A published figure with the rule it was counted by. */
record Figure(LedgerEntry entry, String name, Measure.Counted rule, Stretch stretch) {
    /** Empty where the measure is no longer known, or never had that side. */
    static Optional<Figure> of(LedgerEntry entry, Map<String, Measure> measures) {
        return Optional.ofNullable(measures.get(entry.measure()))
                .flatMap(measure -> Optional.ofNullable(entry.side() == Side.START ? measure.start() : measure.end())
                        .map(rule -> new Figure(entry, measure.name(), rule, Stretch.of(entry))));
    }

    String question() {
        return rule.question();
    }

    Set<Integer> counted(Classes classes) {
        return classes.in(rule.counted());
    }

    Set<Integer> base(Classes classes) {
        return classes.in(rule.base());
    }

    String words() {
        return name + (entry.side() == Side.START ? " at the start" : "") + (entry.label().isEmpty() ? "" : ", " + entry.label()) + ", "
                + stretch.words();
    }
}
