package scot.throughline.command;

import static scot.throughline.database.Role.DESK;
import static scot.throughline.database.Role.LEADERS;
import static scot.throughline.database.Role.RELEASE;
import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.Role;
import scot.throughline.demo.MovingClock;
import scot.throughline.release.Release;
import scot.throughline.release.ReleaseReport;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.KeyFolder;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.survey.Surveys;

/** The whole service as it is shipped, on a database of its own, with a clock that the test moves. */
public final class RunningService implements AutoCloseable {
    private final Path home;
    private final Launch launch;
    private final MovingClock clock;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private RunningService(Path home, Instant now, Map<String, String> settings, Map<String, Object> more) {
        this.home = home;
        var environment = new Environment(variables(home, settings));
        clock = new MovingClock(now);
        launch = Launch.owning(environment);
        new KeyFolder(home).service().make();
        moveTo(now);
        var properties = new HashMap<>(more);
        properties.put("micronaut.server.port", freePort());
        context = launch.context(clock, properties, WEB, LEADERS, RELEASE, DESK);
        server = context.getBean(EmbeddedServer.class).start();
    }

    public static RunningService at(String moment) {
        return at(moment, Map.of());
    }

    public static RunningService at(String moment, Map<String, Object> more) {
        return start(moment, Map.of(), more);
    }

    /** With settings as an operator gives them in the environment. */
    public static RunningService withSettings(String moment, Map<String, String> settings) {
        return start(moment, settings, Map.of());
    }

    /** On a data folder that is there already, as after a restore. */
    public static RunningService restored(Path home, Instant now, Map<String, String> settings) {
        return new RunningService(home, now, settings, Map.of());
    }

    private static RunningService start(String moment, Map<String, String> settings, Map<String, Object> more) {
        try {
            var named = DatabaseServer.fromEnvironment(variables(Path.of(""), settings)).isPresent();
            var home = named ? EmptyHome.folder() : EmptyHome.withTables();
            return new RunningService(home, Instant.parse(moment), settings, more);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Moves the clock, and makes keys ahead of it as an operator would. */
    public void moveTo(Instant moment) {
        clock.moveTo(moment);
        PoolKeys.make(privateKeys(), launch.surveys(), Quarter.of(Scotland.dayOf(moment)));
    }

    public Instant now() {
        return clock.instant();
    }

    /** Where links lead: by name, because browsers keep a Secure cookie from localhost only. */
    public URI url() {
        return URI.create("http://localhost:" + server.getPort());
    }

    public Path home() {
        return home;
    }

    public Surveys surveys() {
        return launch.surveys();
    }

    /** What a start with these files would be refused for. */
    List<String> changedSinceAsked(Surveys surveys) {
        return Published.changed(launch, surveys);
    }

    public PrivateKeys privateKeys() {
        return new KeyFolder(home).privateKeys();
    }

    /** Another instance on the same database and at the same time; close it. */
    public EmbeddedServer anotherInstance(Map<String, Object> more) {
        var properties = new HashMap<>(more);
        properties.put("micronaut.server.port", freePort());
        return launch.context(clock, properties, WEB, LEADERS, RELEASE, DESK).getBean(EmbeddedServer.class).start();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ReleaseReport release() {
        return bean(Release.class).run(now());
    }

    public DatabaseServer database() {
        return launch.server();
    }

    /** A connection as one of the accounts, for tests that look behind the service's back. */
    public Connection connect(Role role) throws SQLException {
        var account = database().account(role);
        return DriverManager.getConnection(database().jdbcUrl(Launch.schema(role), Launch.patience(role)), account.user(),
                account.password());
    }

    /** The lines of the spool, oldest first. */
    public List<String> texts() {
        try {
            var spool = home.resolve("texts.jsonl");
            return Files.exists(spool) ? Files.readAllLines(spool) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops it, and leaves its folder to somebody else. */
    public Path leave() {
        context.close();
        launch.close();
        return home;
    }

    /** Stops it and removes its folder. */
    @Override
    public void close() {
        leave();
        try {
            EmptyHome.remove(home);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Known before the start, so that the links in texts lead here. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Map<String, String> variables(Path home, Map<String, String> settings) {
        var variables = new HashMap<>(System.getenv());
        variables.putAll(settings);
        variables.put("THROUGHLINE_HOME", home.toString());
        variables.putIfAbsent("THROUGHLINE_SURVEYS", "surveys");
        return variables;
    }
}
