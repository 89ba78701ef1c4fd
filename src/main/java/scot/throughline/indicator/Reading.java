package scot.throughline.indicator;

import java.util.Objects;

/**
 * A value of an indicator, ready to print: what other pages and papers may show of figures from elsewhere.
 *
 * @param quality the quality indicator it speaks to; empty where nobody said
 * @param target empty where none held in its time
 * @param note empty where there is none
 */
public record Reading(String name, String path, String quality, String period, String value, String target, Status status,
        Direction direction, String note) {
    static Reading of(Series series, IndicatorValue value, Tolerance tolerance) {
        var indicator = series.indicator();
        var line = Line.of(series, value, tolerance);
        return new Reading(indicator.name(), IndicatorPages.path(indicator), indicator.quality() == null ? "" : indicator.quality(),
                line.period(), line.value(), line.target(), line.status(), line.direction(),
                Objects.requireNonNullElse(line.note(), ""));
    }
}
