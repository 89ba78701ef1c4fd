/**
 * A made-up service to look at: three financial years of people, texts, answers and releases, lived through the same public methods as the real
 * thing with the clock moved. Says "Made-up data" on every page. May use everything; nothing uses it but the command line.
 */
@NullMarked
package scot.throughline.demo;

import org.jspecify.annotations.NullMarked;
