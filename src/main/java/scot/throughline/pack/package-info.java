/**
 * Papers for a committee: a <b>quarterly pack</b> for each quarter that is out, an <b>annual report</b> for each financial year.
 *
 * <p>Until it is <b>frozen</b> a paper is a draft, worked out anew each time from what was published up to its release and from the <b>words</b> that
 * leaders write for it. Freezing keeps its <b>content</b>, everything that is printed, once and for good; what is put right later is another
 * <b>issue</b>. HTML, PDF and tables are made of the content and of nothing else, so they are the same whenever they are made. May use report,
 * outcome, indicator, voice, council, survey, web, staff and audit; never people, invitation or sms.
 */
@NullMarked
package scot.throughline.pack;

import org.jspecify.annotations.NullMarked;
