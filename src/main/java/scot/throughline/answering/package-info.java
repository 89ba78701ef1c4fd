/**
 * The public pages behind a link: start, one question a page, thank you.
 */
@NullMarked
package scot.throughline.answering;

import org.jspecify.annotations.NullMarked;
