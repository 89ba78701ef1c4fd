/**
 * What somebody asks for by name, while they answer or just after: that their worker knows which topics they want help with, or a call back.
 *
 * <p>A <b>help request</b> is the person's own choice and is not anonymous. It says that they opened the check-in, and neither what they answered
 * nor whether they finished. The journey's team sees it on a page of its own until it is <b>done</b>, at most thirty days; a <b>tally</b> keeps how
 * many asked and how many were got in touch with in time. May use {@code people}, {@code seal}, {@code staff}, {@code audit}, {@code web} and
 * {@code survey}; knows nothing of invitations or answers.
 */
@NullMarked
package scot.throughline.help;

import org.jspecify.annotations.NullMarked;
