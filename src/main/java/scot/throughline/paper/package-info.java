/**
 * What is printed: a questionnaire on <b>paper</b> in large type, blank, for somebody who will not use a phone; <b>posters</b> with the code of an
 * open link; and <b>cards</b> that say how to know our texts. Nothing printed here names anybody or holds a token. May use survey, staff and web.
 */
@NullMarked
package scot.throughline.paper;

import org.jspecify.annotations.NullMarked;
