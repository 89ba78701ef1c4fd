/**
 * Proves that what was published pins nobody down, from the ledger alone and never from an answer.
 *
 * <p>A <b>cell</b> is an unknown count of people who gave one answer in one stretch of time. Every published figure is a <b>statement</b> about cells.
 * A <b>target</b> is a count that somebody might want to work out: an answer, everybody but it, what is left when one figure is taken from
 * another. It is protected when two <b>tables</b> satisfy every statement and lie far enough apart in it; whoever doubts it adds them up. May use
 * outcome, survey, calendar, and response for how derived answers follow from others.
 */
@NullMarked
package scot.throughline.auditor;

import org.jspecify.annotations.NullMarked;
