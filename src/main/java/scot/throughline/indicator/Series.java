package scot.throughline.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.throughline.indicator.Span.Length;

/** All there is of an indicator: its values in order, and its targets. */
record Series(Indicator indicator, List<IndicatorValue> values, List<Target> targets) {
    Series { values = values.stream().sorted(Comparator.comparing(IndicatorValue::span)).toList(); }

    Optional<IndicatorValue> latest() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** A line in time is of one length: a month between two quarters would look like one. */
    List<IndicatorValue> of(Length length) {
        return values.stream().filter(value -> value.span().length() == length).toList();
    }

    /** The one of that time, whatever was wanted later. */
    Optional<BigDecimal> targetIn(Span span) {
        return targets.stream().filter(target -> target.holdsIn(span)).max(Comparator.comparing(Target::from)).map(Target::target);
    }

    Status status(IndicatorValue value, Tolerance tolerance) {
        return Status.of(value.figure(), targetIn(value.span()).orElse(null), indicator.better(), tolerance);
    }

    /** As stated; else against the same span a year before, where there is one. */
    Direction direction(IndicatorValue value) {
        var stated = value.direction();
        if (stated != null) return stated;
        var before = value.span().yearBefore();
        return values.stream().filter(other -> other.span().equals(before)).findFirst()
                .map(other -> Direction.between(other.figure(), value.figure())).orElse(Direction.UNKNOWN);
    }
}
