/**
 * The append-only record of what staff saw and did. A line is written in the transaction of the doing it describes, so neither stands without the
 * other, and names records by id: never a number, a token or an answer. The web account may add
 * lines and read them; what is seven years old goes with a release. Takes the names behind ids from whoever is {@link scot.throughline.audit.Named}.
 */
@NullMarked
package scot.throughline.audit;

import org.jspecify.annotations.NullMarked;
