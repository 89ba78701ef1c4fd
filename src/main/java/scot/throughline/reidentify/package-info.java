/**
 * Attacks on our own store, for whoever is responsible for data protection: what could somebody learn who holds the database, its files, its binary
 * log and the logs around it?
 *
 * <p>The <b>evidence</b> is what an attacker holds. An <b>attack</b> looks for answers that can be <b>read</b>, for answers and people that can be
 * <b>joined</b>, and makes <b>guesses</b>, which are scored where the <b>truth</b> is known. What is joined to a person and cannot be read is
 * <b>linked</b>: ciphertext that its moment of arrival betrays, a residual that is told and not counted. May use database, survey, seal and
 * calendar; it knows tables by what stands in them and never by the code that writes them.
 */
@NullMarked
package scot.throughline.reidentify;

import org.jspecify.annotations.NullMarked;
