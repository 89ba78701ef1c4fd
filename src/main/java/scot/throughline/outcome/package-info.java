/**
 * Counts become figures that protect whoever is behind them, and a published figure stays as it was.
 *
 * <p>A <b>figure</b> is what may be said of a measure in a period: a rounded or coded percentage, words, or that it is <b>withheld</b>. The
 * <b>ledger</b> keeps every figure ever published, and is the one door out for a number. A <b>comparison</b> sets figures of the ledger side by side
 * and says better, worse, no clear change, or too early to say. Knows answers only as counts; never the people who gave them.
 */
@NullMarked
package scot.throughline.outcome;

import org.jspecify.annotations.NullMarked;
