/**
 * Asks one person at one touchpoint: the text with its single-use link, until it is answered, stopped or its date has passed.
 *
 * <p>An <b>invitation</b> is open, closed (answered, once) or stopped by the person; its state lives here and <b>links</b> only point to it. A
 * <b>text</b> is queued with the invitation and written at the moment it is sent, because only then does its link exist; so are its <b>reminders</b>, for
 * everybody, and each is put aside where its day finds the invitation closed. What staff see is the
 * <b>status</b>: the first text and the dates, never whether anybody answered. May use {@code people} and {@code sms}, never {@code response}.
 */
@NullMarked
package scot.throughline.invitation;

import org.jspecify.annotations.NullMarked;
