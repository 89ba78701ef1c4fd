package scot.throughline.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was.
 *
 * @param direction as its source stated it, unknown included; null where it stated none
 */
record IndicatorValue(Span span, BigDecimal figure, @Nullable Direction direction, @Nullable String note) {}
