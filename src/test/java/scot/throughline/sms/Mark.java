package scot.throughline.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A moment in a sender’s work at which its process can be told to die, as kill -9 would have it, or to freeze, as a machine does that is being moved.
 * Told by system property, and passed by what stands around the sender in {@link SenderProcess}: the sender itself knows nothing of it.
 */
enum Mark {
    /** A text is claimed and its words are being made. */
    CLAIMED,
    /** It is marked as being sent, and nothing has left. */
    BEGUN,
    /** The provider has answered, and nothing of it is written down. */
    ANSWERED,
    /** The answer is written down and not committed. */
    SETTLING,
    /** The provider is about to be asked what became of a text. */
    ASKING,
    /** It has said, and nothing of it is written down. */
    TOLD;

    static final int DIED = 137;

    private static final String AT = System.getProperty("mark", "");
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger("mark.after", 1));
    private static volatile boolean reached;

    void passed() {
        if (!name().equals(AT) || LEFT.decrementAndGet() != 0) return;
        reached = true;
        if (Boolean.getBoolean("mark.freezes")) freeze();
        else
            Runtime.getRuntime().halt(DIED);
    }

    /** Whether this process has come to its mark, and lived. */
    static boolean reached() {
        return reached;
    }

    /** Comes back when somebody wakes it. */
    private static void freeze() {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
        } catch (IOException noSuchCommand) {
            throw new UncheckedIOException(noSuchCommand);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
