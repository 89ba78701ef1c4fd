package scot.throughline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The embedded database could not be made or started. */
public final class EmbeddedDatabaseFailed extends DatabaseProblem {
    private EmbeddedDatabaseFailed(String message) { super(message, null); }

    EmbeddedDatabaseFailed(Path home, IOException cause) {
        super("The embedded database could not be started in %s: %s. Check that the folder can be written and the disk is not full."
                .formatted(home.toAbsolutePath().normalize(), cause), cause);
    }

    static EmbeddedDatabaseFailed saying(String what, List<String> errors, Path log) {
        var said = errors.isEmpty() ? "" : " It said: " + String.join(" / ", errors);
        return new EmbeddedDatabaseFailed("The embedded database %s.%s More in %s.".formatted(what, said, log));
    }
}
