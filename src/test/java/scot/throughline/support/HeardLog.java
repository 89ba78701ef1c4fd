package scot.throughline.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Whatever is logged while it listens, by anybody, and by one class down to what it says for debugging. */
public final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final int PATIENCE = 15;

    private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger outspoken;

    public HeardLog(Class<?> outspoken) {
        this.outspoken = (Logger) LoggerFactory.getLogger(outspoken);
        this.outspoken.setLevel(Level.DEBUG);
        root.addAppender(this);
        start();
    }

    /** The oldest line not asked for yet; waits for one. */
    public ILoggingEvent next() throws InterruptedException {
        var line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        if (line == null) throw new AssertionError("Nothing was logged");
        return line;
    }

    @Override
    protected void append(ILoggingEvent line) {
        lines.add(line);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        outspoken.setLevel(null);
    }
}
