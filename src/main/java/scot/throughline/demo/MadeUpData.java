package scot.throughline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in a data folder that says it holds made-up people, and whether all of them are there. */
public final class MadeUpData {
    private static final String FILLED = "filled\n";

    private final Path marker;

    private MadeUpData(Path marker) {
        this.marker = marker;
    }

    public static MadeUpData in(Path home) {
        return new MadeUpData(home.resolve("demo"));
    }

    public boolean isBegun() { return Files.exists(marker); }

    public boolean isWhole() {
        try {
            return isBegun() && Files.readString(marker).equals(FILLED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void begin() {
        write("filling\n");
    }

    public void complete() {
        write(FILLED);
    }

    private void write(String state) {
        try {
            Files.writeString(marker, state);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
