/**
 * The calendar and the gate: opens what is due, once, and only if enough people are in it.
 *
 * <p>A <b>release</b> decides every <b>batch</b> of a quarter: <b>opened</b>, <b>held</b> for the next quarter, or <b>destroyed</b> unread. It alone joins
 * the counts of closed invitations to the pool, and writes coverage to the ledger. It runs in a process of its own with the private keys, which
 * the web process never holds. May use response, outcome, survey and calendar; of people and invitations it reads counts only.
 */
@NullMarked
package scot.throughline.release;

import org.jspecify.annotations.NullMarked;
