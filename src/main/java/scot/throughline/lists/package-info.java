/**
 * A spreadsheet as somebody has it: read, tried, taken, and what is wrong with it given back.
 *
 * <p>A <b>list</b> is a spreadsheet of one kind: people and journeys, endings, or whom to send to. Its first row with anything in it are its
 * <b>heads</b>, each other a <b>row</b> under the number the spreadsheet shows. It is <b>checked</b> first, which changes nothing, and then
 * <b>taken</b>; a row is taken whole or refused whole, with words about the cell. Lists write to no person themselves: whoever
 * {@link scot.throughline.people.TakesRows takes rows} does. An uploaded list waits in the database, encrypted, for a day at most, and nowhere else.
 * May use {@code people}, {@code staff}, {@code seal}, {@code audit}, {@code jobs}, {@code survey} and {@code web}.
 */
@NullMarked
package scot.throughline.lists;

import org.jspecify.annotations.NullMarked;
