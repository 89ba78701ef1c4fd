/**
 * The field's calendar: Scottish financial years (April to March), their halves and quarters, the day each is released, and
 * bank holidays.
 *
 * <p>A <b>period</b> is a quarter, a half-year or a financial year. Its key ({@code 2026-27.Q2}) is what every table stores: no answer ever
 * carries a date. May be used by every package; uses none.
 */
@NullMarked
package scot.throughline.calendar;

import org.jspecify.annotations.NullMarked;
