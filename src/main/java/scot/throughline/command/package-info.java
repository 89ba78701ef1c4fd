/**
 * What can be typed: {@code serve}, {@code demo}, {@code release}, {@code check}, {@code staff}, {@code keys}. Finds the database, the keys and the
 * council's files, starts what the command needs and no more, and says in plain words what is missing.
 */
@NullMarked
package scot.throughline.command;

import org.jspecify.annotations.NullMarked;
