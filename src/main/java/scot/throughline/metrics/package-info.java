/**
 * What an operator's monitoring reads: whether the machine copes, and whether work that nobody watches still gets done. Nothing is measured by itself:
 * each <b>reading</b> is written down here, has no label of a team or a person, and does not move because somebody answered. See decision 0041.
 */
@NullMarked
package scot.throughline.metrics;

import org.jspecify.annotations.NullMarked;
