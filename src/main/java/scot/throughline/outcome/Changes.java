package scot.throughline.outcome;

import java.util.List;

/** What is known to have changed how things go, wherever it is written down. */
public interface Changes {
    /** Those of which the day is known, in order of time. */
    List<Change> changes();
}
