package scot.throughline.sms;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.sms.MobileNumber.Mobile;

/** Takes what people text back. Only STOP and START do anything; nothing is kept of any of it, and nothing is answered, as the networks do that. */
@Singleton
class Inbound {
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

    private final MobileNumbers numbers;
    private final NumberStopped numberStopped;

    Inbound(MobileNumbers numbers, NumberStopped numberStopped) {
        this.numbers = numbers;
        this.numberStopped = numberStopped;
    }

    void take(String from, TextedBack says, Instant now) {
        if (!(numbers.parse(from) instanceof Mobile(var number))) return;
        switch (says) {
            case STOP -> numberStopped.stopped(number, now);
            case START -> numberStopped.started(number);
            case HELP -> LOG.info("Somebody texted HELP: the provider answers with the words set in its console");
            case SOMETHING_ELSE -> {
                // Not for us: nobody reads it, so it is not kept.
            }
        }
    }
}
