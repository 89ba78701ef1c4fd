package scot.throughline.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A value as pages and files print it.
 *
 * @param months the months of a quarter, else empty
 * @param target empty where none held in its time
 */
record Line(String period, String months, String value, String target, Status status, Direction direction, @Nullable String note) {
    static Line of(Series series, IndicatorValue value, Tolerance tolerance) {
        var written = series.indicator();
        return new Line(value.span().label(), value.span().months(), written.written(value.figure()),
                series.targetIn(value.span()).map(written::written).orElse(""), series.status(value, tolerance), series.direction(value),
                value.note());
    }
}
