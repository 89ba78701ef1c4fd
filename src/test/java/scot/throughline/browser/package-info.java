/** The running service as people meet it: in a browser on a small phone, and over HTTP where every route must keep the same promises. */
@NullMarked
package scot.throughline.browser;

import org.jspecify.annotations.NullMarked;
