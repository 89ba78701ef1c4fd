/** How this deployment is set up: what the environment says, read once. Knows nothing else. */
@NullMarked
package scot.throughline.settings;

import org.jspecify.annotations.NullMarked;
