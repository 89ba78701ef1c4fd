/**
 * Who we are in touch with: a person, their journey (an order or a programme), and the touchpoints at which they are asked.
 *
 * <p>A <b>person</b> is a mobile number and, if the service wishes, a name; both are encrypted. A <b>journey</b> is one order or programme, with
 * its team, area and caseholder, from its start to its end. A <b>touchpoint</b> is a day on which the council's rules say to ask. An <b>opt-out</b>
 * is a number we must never text again: only its keyed hash is kept, and it survives erasure. Knows nothing of invitations or answers; may use
 * {@code sms}, {@code seal}, {@code staff}, {@code audit}, {@code web} and {@code survey}.
 */
@NullMarked
package scot.throughline.people;

import org.jspecify.annotations.NullMarked;
