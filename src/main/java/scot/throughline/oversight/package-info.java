/**
 * The record of what staff saw and did, as administrators read it: on a page, newest first, or as a file. A <b>sieve</b> is what they look for: who,
 * what, which record, and between which days. Reading it is on record itself. May use {@code audit}, {@code staff} and the pages' frame.
 */
@NullMarked
package scot.throughline.oversight;

import org.jspecify.annotations.NullMarked;
