package scot.throughline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A database server such as a council has, as Debian ships it, with its usual settings and an operator who may do anything. */
final class DebianServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final DatabaseAccount OPERATOR = new DatabaseAccount("operator", "key-of-the-house");

    /** Which server, and how strict a council's could be: a replica set refuses tables without a primary key. */
    enum Make {
        MARIADB("bookworm", "mariadb-server-core", "--innodb-force-primary-key=ON", "--binlog-annotate-row-events=OFF"),
        MYSQL("sid",
                "mysql-server-core", "--sql-require-primary-key=ON", "--gtid-mode=ON", "--enforce-gtid-consistency=ON", "--mysqlx=OFF");

        private final DebianPackage program;
        private final List<String> strictly;

        Make(String suite, String name, String... strictly) {
            program = new DebianPackage(suite, name);
            this.strictly = List.of(strictly);
        }
    }

    private final Path folder;
    private final int port;
    private final Process process;

    private DebianServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static DebianServer start(Make make) throws IOException, DebianPackage.NotToBeHad {
        make.program.fetch();
        var folder = Files.createTempDirectory(Path.of("target"), make.program.name()).toAbsolutePath();
        makeSystemTables(make, folder);
        var welcome = Files.writeString(folder.resolve("welcome.sql"),
                "CREATE USER %1$s IDENTIFIED BY '%2$s';%nGRANT ALL ON *.* TO %1$s WITH GRANT OPTION;%n"
                        .formatted(OPERATOR.grantee(), OPERATOR.password()));
        var port = freePort();
        var options = new ArrayList<>(List.of("--bind-address=127.0.0.1", "--port=" + port, "--socket=" + folder.resolve("s"),
                "--init-file=" + welcome, "--pid-file=" + folder.resolve("pid"), "--log-bin=binlog", "--server-id=1"));
        options.addAll(make.strictly);
        var server = new DebianServer(folder, port, run(make, folder, folder.resolve("nothing"), options));
        if (Patience.of(LONGEST_START).until(() -> server.letsIn() || !server.process.isAlive()) && server.process.isAlive()) return server;
        server.close();
        throw new IOException("it did not start: see " + folder.resolve("log"));
    }

    String host() { return "127.0.0.1"; }

    int port() { return port; }

    /** As the operator. */
    Connection signIn() throws SQLException {
        var server = new DatabaseServer(host(), port, Tls.PREFERRED, Map.of());
        return DriverManager.getConnection(server.jdbcUrl(), OPERATOR.user(), OPERATOR.password());
    }

    private boolean letsIn() {
        try (var connection = signIn()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void makeSystemTables(Make make, Path folder) throws IOException {
        var script = Files.writeString(folder.resolve("nothing"), "");
        var option = switch (make) {
            case MYSQL -> "--initialize-insecure";
            case MARIADB -> {
                Files.createDirectory(folder.resolve("data"));
                script = systemTables(folder, make.program.root().resolve("usr/share/mysql"));
                yield "--bootstrap";
            }
        };
        if (!ended(run(make, folder, script, List.of(option)))) throw new IOException("no system tables: see " + folder.resolve("log"));
    }

    /** As MariaDB's own install script feeds them, less the accounts for this machine's name. */
    private static Path systemTables(Path folder, Path scripts) throws IOException {
        var lines = new ArrayList<>(List.of("CREATE DATABASE mysql;", "USE mysql;", "SET @auth_root_socket = NULL;"));
        for (var name : List.of("mysql_system_tables.sql", "mysql_performance_tables.sql", "mysql_system_tables_data.sql"))
            lines.addAll(Files.readAllLines(scripts.resolve(name)));
        lines.removeIf(line -> line.contains("@current_hostname"));
        return Files.write(folder.resolve("system-tables.sql"), lines);
    }

    private static Process run(Make make, Path folder, Path in, List<String> options) throws IOException {
        var usr = make.program.root().resolve("usr");
        var always = List.of("--no-defaults", "--basedir=" + usr, "--lc-messages-dir=" + usr.resolve("share/mysql"),
                "--datadir=" + folder.resolve("data"), "--tmpdir=" + folder, "--secure-file-priv=" + folder);
        var asRoot = Optional.of("--user=root").filter(option -> System.getProperty("user.name").equals("root"));
        var command = Stream.of(make.program.command("usr/sbin/mysqld"), always, options, asRoot.stream().toList()).flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command).redirectInput(in.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!Patience.of(Duration.ofSeconds(30)).until(() -> !process.isAlive())) process.destroyForcibly();
        PrivateFiles.clear(folder.resolve("data"));
    }
}
