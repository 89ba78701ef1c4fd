/** Sealed answers: coding, the pool they wait in, opening a batch into counts. */
@NullMarked
package scot.throughline.response;

import org.jspecify.annotations.NullMarked;
