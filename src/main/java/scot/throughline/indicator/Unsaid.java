package scot.throughline.indicator;

import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.FinancialYear;

/**
 * What whoever uploads a file says of it, where it does not say so itself.
 *
 * @param better which way is better, for indicators of which nobody has said
 * @param year the financial year of a quarter that stands without one
 * @param source which paper the figures are from; empty where that is not said
 */
record Unsaid(Better better, @Nullable FinancialYear year, String source) {}
