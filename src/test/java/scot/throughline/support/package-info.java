/** What tests of every package share: fakes of the outside world. */
@NullMarked
package scot.throughline.support;

import org.jspecify.annotations.NullMarked;
