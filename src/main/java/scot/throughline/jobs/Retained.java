package scot.throughline.jobs;

import java.time.Instant;

/** Something that is kept for so long and no longer. Whether it goes turns on days alone, never on whether somebody answered. */
public interface Retained {
    /** What it is and until when it is kept, as people would say it: "half-given answers: sent, or 72 hours". */
    String words();

    /** Forgets what is over, a thousand at most. How many there were: called again until there are none. */
    int forget(Instant now);
}
