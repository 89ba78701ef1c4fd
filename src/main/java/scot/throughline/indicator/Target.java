package scot.throughline.indicator;

import java.math.BigDecimal;

/** What is wanted of an indicator, from a span on, in spans of that length. */
record Target(Span from, BigDecimal target) {
    boolean holdsIn(Span span) {
        return from.length() == span.length() && !from.firstDay().isAfter(span.firstDay());
    }
}
