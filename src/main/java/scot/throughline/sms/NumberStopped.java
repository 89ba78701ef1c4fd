package scot.throughline.sms;

import java.time.Instant;

/** Hears that somebody told the provider to stop, so that it holds for every later text too. */
public interface NumberStopped {
    void stopped(MobileNumber number, Instant now);
}
