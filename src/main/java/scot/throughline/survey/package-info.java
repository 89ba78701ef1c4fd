/**
 * What the council asks and how it is asked: reads and checks the files under {@code surveys/} at start.
 *
 * <p>A <b>questionnaire</b> is a list of <b>screens</b>, each holding one question or a few short ones that belong together. Its answers fall in
 * a <b>family</b>: one pool, one set of codes, one length. A <b>derived</b> answer is worked out from the others before they are locked. A
 * <b>measure</b> says which answers are counted of which. A <b>version</b> is a file that is never edited once people were asked with it; its
 * <b>comparison</b> says which figures go on from the one before it. Knows nothing but the calendar; everything else may know it.
 */
@NullMarked
package scot.throughline.survey;

import org.jspecify.annotations.NullMarked;
