/**
 * What people say in their own words, and what is done because of what people said.
 *
 * <p>A <b>comment</b> is one box of somebody's words, opened half-yearly with nine or more others and of nobody in particular. At the <b>desk</b> a
 * <b>moderator</b>, who is from outside the teams, takes out what could tell who wrote it, and puts it under <b>themes</b>; another one has to agree.
 * What may mean <b>danger</b> is for the safeguarding reader. After thirty days the words are gone. Leaders see how many comments had which theme, and
 * a <b>quote</b> once two people approved it. What they then do is <b>said and done</b>: told to everybody.
 *
 * <p>Nothing else reads the schema {@code desk}. May use {@code outcome}, {@code council}, {@code staff}, {@code audit}, {@code web}, {@code seal},
 * {@code survey} and {@code jobs}; knows nothing of people, invitations or texts.
 */
@NullMarked
package scot.throughline.voice;

import org.jspecify.annotations.NullMarked;
