package scot.throughline.jobs;

import java.time.Duration;
import java.time.Instant;

/** Work that comes round again and again. Safe to run twice, and at any moment. */
public interface Job {
    /** Under which it is known to every instance; never changed lightly. */
    String name();

    /** How long it rests between two runs. */
    Duration every();

    /** How many runs of it may go on at once, over all instances. */
    default int atOnce() {
        return 1;
    }

    void run(Instant now);
}
