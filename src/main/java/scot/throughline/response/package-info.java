/**
 * Sealed answers: coding, the pool they wait in, opening a batch into counts.
 *
 * <p>A <b>response</b> is everything one person sent. It is <b>coded</b>, padded to one length and sealed as several blobs that carry one label at
 * most; the <b>pool</b> keeps them as ciphertext until a batch is opened, and then only <b>counts</b> are left. May use seal, survey and calendar;
 * never mentions people, invitation or sms.
 */
@NullMarked
package scot.throughline.response;

import org.jspecify.annotations.NullMarked;
