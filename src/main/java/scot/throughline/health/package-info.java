/**
 * Whether the service lives and whether it is ready for people, for whatever watches over it. Says no more than up or down, because anybody may ask.
 */
@NullMarked
package scot.throughline.health;

import org.jspecify.annotations.NullMarked;
