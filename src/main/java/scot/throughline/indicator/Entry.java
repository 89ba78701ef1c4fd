package scot.throughline.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value somebody enters.
 *
 * @param of the indicator, with whatever is said of it beside the value
 * @param target what is wanted from this span on; null where that is not said
 */
record Entry(Indicator of, IndicatorValue value, @Nullable BigDecimal target) {}
