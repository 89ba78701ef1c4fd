package scot.throughline.sms;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a sender’s work, but not for ever, and not for a sender that is gone. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final SenderProcess sender;
    private final WaitingTexts texts;
    private final long since = System.nanoTime();

    Patience(SenderProcess sender, WaitingTexts texts) {
        this.sender = sender;
        this.texts = texts;
    }

    void until(Callable<Boolean> done) throws Exception {
        while (!done.call()) {
            if (!sender.runs()) throw new AssertionError("The sender ended by itself: " + texts.states());
            if (System.nanoTime() - since > LONGEST.toNanos()) throw new AssertionError("Still unsettled: " + texts.states());
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
