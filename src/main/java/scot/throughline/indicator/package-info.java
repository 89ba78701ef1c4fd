/**
 * Figures from elsewhere, which a council counts itself, beside what people answered.
 *
 * <p>An <b>indicator</b> has a <b>value</b> for a <b>span</b>: a quarter, a half-year, a financial year, or a single month, which is never joined to
 * quarters. A <b>target</b> holds from its span on, for spans of the same length. A value's <b>status</b> is judged by the target of its time, and is
 * "cannot tell" where nobody said what was wanted or which way is better; its <b>direction</b> over twelve months is what the source stated, else
 * worked out from the year before, else unknown. A <b>distribution</b> is an item's rounded shares as an audit gave them. A <b>marker</b> is something that
 * happened: a grade an inspection gave, a change of practice. Nothing here is made of answers, and no grade is ever worked out. May use calendar,
 * survey, web, staff and audit, and outcome for the changes it tells it of; never people, invitation, sms or response.
 */
@NullMarked
package scot.throughline.indicator;

import org.jspecify.annotations.NullMarked;
