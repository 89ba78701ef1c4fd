/**
 * The leaders' pages: shows what outcome hands over, and nothing else.
 *
 * <p>Everything here is worked out from the ledger as it was published: a <b>timeline</b> puts a measure's figures in order, a <b>trend</b> draws
 * them, and every picture has its table and its file. Pages print and repeat; the records of this package decide. May use outcome, survey, web, and
 * staff for who may look.
 */
@NullMarked
package scot.throughline.report;

import org.jspecify.annotations.NullMarked;
