package scot.throughline.indicator;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import scot.throughline.indicator.Span.Length;

/** The newest value of each indicator, by name, for pages and papers that set them beside something else. Those without one are left out. */
@Singleton
public class Readings {
    private final Indicators indicators;
    private final Tolerance tolerance;

    Readings(Indicators indicators, Tolerance tolerance) {
        this.indicators = indicators;
        this.tolerance = tolerance;
    }

    public List<Reading> newest() {
        return newest(_ -> true);
    }

    /** Of what was over by a day. */
    public List<Reading> by(LocalDate day) {
        return newest(value -> isOver(value, day));
    }

    /** Of months and quarters that were over by a day. */
    public List<Reading> monthOrQuarterBy(LocalDate day) {
        return newest(value -> isOver(value, day) && (value.span().length() == Length.MONTH || value.span().length() == Length.QUARTER));
    }

    /** How far from its target a value may be and still be Amber: "5%". */
    public String tolerance() {
        return tolerance.percent().stripTrailingZeros().toPlainString() + "%";
    }

    private List<Reading> newest(Predicate<IndicatorValue> of) {
        return indicators.all().stream().flatMap(series -> series.values().reversed().stream().filter(of).findFirst()
                .map(value -> Reading.of(series, value, tolerance)).stream()).toList();
    }

    private static boolean isOver(IndicatorValue value, LocalDate day) {
        return !value.span().lastDay().isAfter(day);
    }
}
