package scot.throughline.reidentify;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be read in bytes without knowing how they are laid out: every run of printable letters that is not there by chance. */
final class Printable {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 1 << 16;
    private static final Pattern RUN = Pattern.compile("[ -~]{" + SHORTEST + ",}");

    private Printable() {}

    static String in(String bytes) {
        return RUN.matcher(bytes).results().map(MatchResult::group).collect(joining("\n"));
    }

    /** Whether any run in a file is one of those looked for. */
    static boolean isIn(Path file, Predicate<String> wanted) {
        var run = new StringBuilder();
        try (var in = new BufferedInputStream(Files.newInputStream(file), LONGEST)) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next >= ' ' && next <= '~' && run.length() < LONGEST) run.append((char) next);
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
