/**
 * What a person said, on its way to being counted: derived, coded, sealed, and waiting in a pool until a batch is opened.
 *
 * <p>A <b>response</b> is one person's answers to one questionnaire. It is never held in clear outside the request that sends it. Knows the
 * questionnaires and the locks; never whom it came from.
 */
@NullMarked
package scot.throughline.response;

import org.jspecify.annotations.NullMarked;
