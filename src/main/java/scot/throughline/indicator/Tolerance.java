package scot.throughline.indicator;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/**
 * How far from its target a value may be and still be Amber.
 *
 * @param percent of the target
 */
@Singleton
record Tolerance(@Property(name = "throughline.indicator-tolerance", defaultValue = "5") BigDecimal percent) {
    private static final int MOST = 100;

    Tolerance {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(MOST)) > 0)
            throw new IllegalArgumentException("THROUGHLINE_INDICATOR_TOLERANCE is a percentage from 0 to 100, not " + percent);
    }

    BigDecimal of(BigDecimal target) {
        return target.abs().multiply(percent).movePointLeft(2);
    }
}
