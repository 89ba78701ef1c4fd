/**
 * What is held of one person, on one page that is made to be printed and handed to them: what UK GDPR Article 15 gives everybody a right to.
 *
 * <p>Staff print it, so it shows no more than staff may know. Answers are not among it, because nothing says whose they are; nor is whether somebody
 * answered, nor anything that gives it away. What is left out is named on the page. May use {@code people}, {@code invitation}, {@code help},
 * {@code staff}, {@code audit}, {@code council}, {@code survey} and the pages' frame; never {@code response}.
 */
@NullMarked
package scot.throughline.held;

import org.jspecify.annotations.NullMarked;
