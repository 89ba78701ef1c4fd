/**
 * Coverage: of the journeys that ended, whom did we ask? <b>Ended</b> is every one; <b>excluded</b> are those who should not be asked; <b>should have
 * been asked</b> is the rest, and is either <b>offered</b> the exit, <b>not contactable</b>, <b>missed</b>, or about to be asked. <b>Delivered</b> is
 * that the first text of an offer reached the phone. Counted from people's side alone and shown live; it knows nothing of answers, and response comes
 * only with a release.
 */
@NullMarked
package scot.throughline.coverage;

import org.jspecify.annotations.NullMarked;
