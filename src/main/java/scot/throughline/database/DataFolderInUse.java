package scot.throughline.database;

import java.nio.file.Path;

/** Another process of this service runs on the same data folder. */
public final class DataFolderInUse extends DatabaseProblem {
    DataFolderInUse(Path home) {
        super(
                """
            The data folder %s is in use by another Throughline process on this machine. Stop that one first, or give this one a folder of \
            its own with THROUGHLINE_HOME.""".formatted(home.toAbsolutePath().normalize()), null);
    }
}
