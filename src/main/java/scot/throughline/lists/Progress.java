package scot.throughline.lists;

import java.time.Instant;

/** How far a list is on the way to what is wanted of it. */
record Progress(Of of, ListState wanted, int done, int rows, Instant keptUntil) {
    boolean isThere() { return done == rows; }
}
