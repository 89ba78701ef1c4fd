package scot.throughline.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The embedded server started as one that replicates would be: with a binary log that keeps the SQL beside the rows, MariaDB's own default. */
public final class LoggingServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final ServerProcess process;
    private final DatabaseServer server;

    private LoggingServer(DataFolder folder, ServerProcess process, DatabaseServer server) {
        this.folder = folder;
        this.process = process;
        this.server = server;
    }

    /** @param format what a transaction is written down as: MIXED, STATEMENT or ROW */
    public static LoggingServer start(Path home, String format) throws IOException {
        EmbeddedMariaDb.start(home).close();
        var folder = DataFolder.hold(home);
        var accounts = ConnectionFile.accountsKeptIn(folder.accounts());
        var firstWords = folder.database().resolve("first-words.sql");
        PrivateFiles.write(firstWords, FirstWords.with(accounts));
        var port = freePort();
        var options = ServerOptions.toServe(ServerProgram.in(folder), folder, port, firstWords);
        options.remove("--skip-log-bin");
        options.addAll(List.of("--log-bin=binlog", "--server-id=1", "--binlog-format=" + format, "--binlog-annotate-row-events=ON"));
        var process = new ServerProcess(ServerProcess.builder(options, folder).start().toHandle(), port, folder);
        if (!Patience.of(LONGEST_START).until(() -> Files.readString(folder.log(), ISO_8859_1).contains("ready for connections")))
            throw new IOException("it did not start: see " + folder.log());
        return new LoggingServer(folder, process, new DatabaseServer("127.0.0.1", port, Tls.NONE, accounts));
    }

    public DatabaseServer server() {
        return server;
    }

    public Connection asOwner() throws SQLException {
        var owner = server.account(Role.OWNER);
        return DriverManager.getConnection(server.jdbcUrl(Schema.CONTACT), owner.user(), owner.password());
    }

    /** As an operator gives them in the environment. */
    public Map<String, String> settings() {
        var settings = new HashMap<>(Map.of(DatabaseSettings.HOST, server.host(), DatabaseSettings.PORT, String.valueOf(server.port()),
                Tls.SETTING, "none"));
        for (var role : Role.values()) {
            settings.put(role.userSetting(), server.account(role).user());
            settings.put(role.passwordSetting(), server.account(role).password());
        }
        return settings;
    }

    public Path files() {
        return folder.data();
    }

    public List<Path> binaryLogs() throws IOException {
        try (var inside = Files.list(folder.data())) {
            return inside.filter(file -> file.getFileName().toString().matches("binlog\\.\\d+")).sorted().toList();
        }
    }

    @Override
    public void close() {
        process.stop();
        folder.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
