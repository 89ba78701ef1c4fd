package scot.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded server is started: on this machine only, strict, in UTC, writing down no more than it must, and small. */
final class ServerOptions {
    /** Known to MySQL and MariaDB alike. */
    static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private ServerOptions() {}

    static List<String> toMakeTables(ServerProgram program, Path data) throws IOException {
        var options = common(program, data);
        options.add("--bootstrap");
        // Not /tmp: any other MariaDB that starts there sweeps away our temporary tables.
        options.add("--tmpdir=" + PrivateFiles.folder(data.resolveSibling("tmp")));
        options.add("--innodb-flush-log-at-trx-commit=0"); // a making that was cut short is thrown away whole
        return options;
    }

    static List<String> toServe(ServerProgram program, DataFolder folder, int port, Path firstWords) throws IOException {
        var temporary = PrivateFiles.folder(folder.database().resolve("tmp"));
        var options = common(program, folder.data());
        options.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=", // none: a path may be too long for one, and nobody needs a second door
                "--skip-name-resolve",
                "--init-file=" + firstWords,
                "--pid-file=" + folder.pid(),
                "--tmpdir=" + temporary,
                "--secure-file-priv=" + temporary,
                "--local-infile=0",
                "--event-scheduler=DISABLED",
                // MariaDB's own NO_AUTO_CREATE_USER: a GRANT to a misspelt name must fail, not make an account without a password.
                "--sql-mode=" + SQL_MODE + ",NO_AUTO_CREATE_USER",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                // What it keeps of the statements it hears: nothing.
                "--skip-log-bin",
                "--general-log=0",
                "--slow-query-log=0",
                "--performance-schema=OFF",
                "--log-warnings=1",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--innodb-buffer-pool-load-at-startup=OFF",
                // Small.
                "--max-connections=80",
                "--table-open-cache=400",
                "--table-definition-cache=400",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M"));
        return options;
    }

    private static List<String> common(ServerProgram program, Path data) throws IOException {
        var options = new ArrayList<>(List.of(
                program.executable().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + program.folder(),
                "--plugin-dir=" + program.folder().resolve("plugin"),
                "--skip-ssl", // else 11.4 makes itself a key at every start, which takes up to 25 s
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=32M"));
        if (runsAsRoot())
            options.add("--user=root"); // it refuses to be root by accident
        return options;
    }

    private static boolean runsAsRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
