/**
 * The append-only record of what staff saw and did. A line is written in the transaction of the doing it describes, so neither stands without the
 * other, and names records by id: never a number, a token or an answer. The web account may add lines and nothing else.
 */
@NullMarked
package scot.throughline.audit;

import org.jspecify.annotations.NullMarked;
