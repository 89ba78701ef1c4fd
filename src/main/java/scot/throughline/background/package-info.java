/**
 * What a council may know of who people are: their <b>sex</b>, their <b>age</b> in a band, and how deprived the place is they live in, as a
 * <b>fifth</b>. Told by lists and case-management systems and never asked; it says whom we did not hear from, and stands beside no answer. Knows
 * nothing else.
 */
@NullMarked
package scot.throughline.background;

import org.jspecify.annotations.NullMarked;
