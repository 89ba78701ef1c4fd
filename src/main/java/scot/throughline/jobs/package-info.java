/**
 * Recurring work. A feature hands over a <b>job</b>: what to do, and how long to rest between. However many instances of the service share the
 * database, each job runs in one of them at a time; one whose instance dies is taken over by another. So every job is safe to run twice. Knows no
 * feature.
 */
@NullMarked
package scot.throughline.jobs;

import org.jspecify.annotations.NullMarked;
