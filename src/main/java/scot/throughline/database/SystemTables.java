package scot.throughline.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;

/** The tables the server keeps about itself, made once with its own scripts. */
final class SystemTables {
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(2);

    private SystemTables() {}

    /** Made beside and moved into place when whole: a start that was cut short leaves nothing behind that looks like a database. */
    static void makeUnlessThere(ServerProgram program, DataFolder folder) throws IOException {
        if (Files.exists(folder.data()))
            return;
        var draft = folder.database().resolve("data.new");
        PrivateFiles.clear(draft);
        PrivateFiles.folder(draft);
        var script = folder.database().resolve("system-tables.sql");
        PrivateFiles.write(script, script(program));
        var making = ServerProcess.builder(ServerOptions.toMakeTables(program, draft), folder).redirectInput(script.toFile()).start();
        var whole = Patience.of(LONGEST_MAKING).until(() -> !making.isAlive()) && making.exitValue() == 0;
        making.destroyForcibly();
        if (!whole)
            throw EmbeddedDatabaseFailed.saying("could not make its system tables", ServerProcess.errors(folder), folder.log());
        Files.delete(script);
        Files.move(draft, folder.data(), ATOMIC_MOVE);
    }

    private static String script(ServerProgram program) throws IOException {
        return """
               CREATE DATABASE IF NOT EXISTS mysql;
               USE mysql;
               SET @auth_root_socket = NULL;
               """
                + program.script("mariadb_system_tables.sql")
                + program.script("mariadb_performance_tables.sql")
                // Nor an account for this machine's name: the server never asks for names.
                + program.script("mariadb_system_tables_data.sql").lines()
                        .filter(line -> !line.contains("@current_hostname"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
