/**
 * The text-message edge: numbers that can be texted, words that fit in a text, the hours texts may go, and the outbox they wait in.
 *
 * <p>A <b>text</b> is a row in the outbox, queued in the transaction that wants it sent; its words are made at the last moment, because they hold a
 * link, and are kept nowhere. An <b>attempt</b> is one try at handing a text to the provider behind the <b>gateway</b>: one call, never repeated.
 * An attempt without a clear answer is {@link scot.throughline.sms.TextState#UNKNOWN} until a <b>receipt</b> or the provider, asked, settles it.
 *
 * <p>May use survey and calendar, database ids and jobs. What a text says and whether it may still go is asked of a {@link
 * scot.throughline.sms.TextWriter}; that somebody told the provider to stop is passed to {@link scot.throughline.sms.NumberStopped}.
 */
@NullMarked
package scot.throughline.sms;

import org.jspecify.annotations.NullMarked;
