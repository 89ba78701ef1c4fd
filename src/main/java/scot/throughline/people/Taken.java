package scot.throughline.people;

import java.util.List;
import scot.throughline.database.Id;

/** What came of one row that was told us, or would come of it. */
public sealed interface Taken {
    /** Something new was made of it. While it is only checked the journey is not there yet. */
    record New() implements Taken {}

    /** Something was known, and is different now. */
    record Changed(Id journey) implements Taken {}

    /** All of it was known. */
    record Same(Id journey) implements Taken {}

    /** Nothing was taken of it. */
    record Refused(List<Problem> problems) implements Taken {}
}
