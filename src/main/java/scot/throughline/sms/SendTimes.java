package scot.throughline.sms;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How long sending may take, and waits.
 *
 * @param lease how long a sender may hold a text
 * @param shutOut how long it waits when the provider lets nobody in
 * @param backOff how long when the provider cannot be reached, or has too much to do and does not say for how long
 */
@Singleton
record SendTimes(@Property(name = "throughline.sms.lease", defaultValue = "60s") Duration lease,
        @Property(name = "throughline.sms.shut-out", defaultValue = "5m") Duration shutOut,
        @Property(name = "throughline.sms.back-off", defaultValue = "30s") Duration backOff) {}
