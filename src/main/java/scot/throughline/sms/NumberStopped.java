package scot.throughline.sms;

import java.time.Instant;

/** Hears what somebody told the provider about texts to their number, so that it holds for every later text too. */
public interface NumberStopped {
    void stopped(MobileNumber number, Instant now);

    /** They want texts again. */
    void started(MobileNumber number);
}
