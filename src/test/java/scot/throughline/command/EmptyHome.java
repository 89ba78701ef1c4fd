package scot.throughline.command;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Migrations;

/** Data folders whose database has its tables and nothing in them: made once for a run of tests and copied, which takes a tenth of the time. */
final class EmptyHome {
    private static @Nullable Path first;

    private EmptyHome() {}

    static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "service").toAbsolutePath();
    }

    static synchronized Path withTables() throws IOException {
        if (first == null) first = make();
        var home = folder();
        try (var files = Files.walk(first)) {
            for (var each : files.filter(file -> !file.equals(first)).toList())
                Files.copy(each, home.resolve(first.relativize(each)), COPY_ATTRIBUTES);
        }
        return home;
    }

    /** With all it kept: so many services would fill a disk. */
    static void remove(Path home) throws IOException {
        try (var kept = Files.walk(home)) {
            for (var each : kept.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }

    private static Path make() throws IOException {
        var home = folder();
        try (var database = EmbeddedMariaDb.start(home)) {
            Migrations.run(database.server());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                remove(home);
            } catch (IOException left) {
                System.err.println("Left behind: " + left.getMessage());
            }
        }));
        return home;
    }
}
