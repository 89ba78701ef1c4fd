package scot.throughline.reidentify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** What can be read in a file without knowing how it is laid out. */
record FileText(Path file) {
    private static final int SHORTEST = 6;
    /** Nobody writes more in one breath. */
    private static final int LONGEST = 1 << 16;

    /** Whether any run of letters in it is one of those looked for. */
    boolean has(Predicate<String> wanted) {
        var run = new StringBuilder();
        try (var in = new BufferedInputStream(Files.newInputStream(file), LONGEST)) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next >= ' ' && next < 0x7F && run.length() < LONGEST) run.append((char) next);
                else {
                    if (run.length() >= SHORTEST && wanted.test(run.toString())) return true;
                    run.setLength(0);
                }
            }
            return run.length() >= SHORTEST && wanted.test(run.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
