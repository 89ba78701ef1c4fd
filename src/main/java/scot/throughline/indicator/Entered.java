package scot.throughline.indicator;

import java.util.List;

/** What came of a file. */
public sealed interface Entered {
    /** All of it was taken. */
    record Kept(int figures) implements Entered {}

    /** None of it was. */
    record Refused(List<Fault> faults) implements Entered {}
}
