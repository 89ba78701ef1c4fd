package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Knock;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.database.Schema;
import scot.throughline.demo.MadeUpData;
import scot.throughline.survey.Reading;
import scot.throughline.survey.SurveyFiles;
import scot.throughline.survey.Surveys;

/**
 * What every command stands on: the council's files, the database and the properties of a context. Closing it stops an embedded database that it
 * started, after everything that used it.
 */
final class Launch implements AutoCloseable {
    private final Environment environment;
    private final Surveys surveys;
    private final DatabaseServer server;
    private final @Nullable EmbeddedMariaDb embedded;

    private Launch(Environment environment, Surveys surveys, DatabaseServer server, @Nullable EmbeddedMariaDb embedded) {
        this.environment = environment;
        this.surveys = surveys;
        this.server = server;
        this.embedded = embedded;
    }

    /** For a service. The tables are brought up to date where this process is their owner; else they must be. */
    static Launch owning(Environment environment) {
        var surveys = surveys(environment);
        var named = DatabaseServer.fromEnvironment(environment.variables());
        if (named.isPresent()) return ready(environment, surveys, named.get(), null);
        var embedded = EmbeddedMariaDb.start(environment.home());
        return ready(environment, surveys, embedded.server(), embedded);
    }

    /** Uses the embedded database of a service that runs, else starts it for this command only. */
    static Launch joining(Environment environment) {
        var surveys = surveys(environment);
        var running = DatabaseServer.fromEnvironment(environment.variables()).or(() -> EmbeddedMariaDb.join(environment.home()));
        return running.map(server -> new Launch(environment, surveys, server, null)).orElseGet(() -> owning(environment));
    }

    private static Launch ready(Environment environment, Surveys surveys, DatabaseServer server, @Nullable EmbeddedMariaDb embedded) {
        try {
            if (server.canSignIn(Role.OWNER)) Migrations.run(server);
            else
                Migrations.haveRun(server);
            return new Launch(environment, surveys, server, embedded);
        } catch (RuntimeException failed) {
            if (embedded != null) embedded.close();
            throw failed;
        }
    }

    static Surveys surveys(Environment environment) {
        return switch (SurveyFiles.read(environment.surveys())) {
            case Reading.Whole(var surveys) -> surveys;
            case Reading.Faulty(var faults) -> throw new CannotStart("The files under " + environment.surveys() + " have faults:\n  "
                    + String.join("\n  ", faults.stream().map(Object::toString).toList()));
        };
    }

    Surveys surveys() {
        return surveys;
    }

    DatabaseServer server() {
        return server;
    }

    /** Whether anybody was ever added. */
    boolean hasPeople() {
        try (var connection = as(Role.WEB);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM contact.journey LIMIT 1")) {
            return found.next();
        } catch (SQLException away) {
            throw new CannotStart("The database does not answer: " + away.getMessage());
        }
    }

    /** A connection as one of the service's accounts, for a look before there is a context. */
    Connection as(Role role) throws SQLException {
        Knock.as(role, schema(role), server);
        var account = server.account(role);
        return DriverManager.getConnection(server.jdbcUrl(schema(role), patience(role)), account.user(), account.password());
    }

    /** A context with the pools of these accounts, and whatever else is set for it. */
    ApplicationContext context(Clock clock, Map<String, Object> more, Role... roles) {
        for (var role : roles) Knock.as(role, schema(role), server);
        return ApplicationContext.builder().banner(false).singletons(surveys, clock).properties(properties(roles)).properties(more).start();
    }

    /** A context that can also add to the record, as the service where this machine may sign in as it, else as the release. */
    ApplicationContext recording(Clock clock, Role... roles) {
        var recorder = server.canSignIn(Role.WEB) ? Role.WEB : Role.RELEASE;
        Knock.as(recorder, schema(recorder), server);
        return context(clock, pool("default", recorder), roles);
    }

    /** The pools of the accounts that a process may use, and no others. */
    private Map<String, Object> properties(Role... roles) {
        var properties = new HashMap<String, Object>();
        properties.put("throughline.home", environment.home().toString());
        // Made-up people must never ring real phones, whichever command finds them.
        var madeUp = MadeUpData.in(environment.home()).isBegun();
        properties.put("throughline.sms.gateway", madeUp ? "spool" : environment.smsGateway());
        if (madeUp) properties.put("throughline.made-up", true);
        for (var role : roles) properties.putAll(pool(role == Role.WEB ? "default" : role.word(), role));
        return properties;
    }

    private Map<String, Object> pool(String name, Role role) {
        var account = server.account(role);
        var set = new HashMap<String, Object>();
        set.put("url", server.jdbcUrl(schema(role), patience(role)));
        set.put("username", account.user());
        set.put("password", account.password());
        set.put("dialect", "MYSQL");
        set.put("connection-timeout", 2_000);
        // The first connection is the slowest, most of all with TLS on a busy machine: tried again before it counts as failed.
        set.put("initialization-fail-timeout", 20_000);
        set.put("validation-timeout", 1_000);
        set.put("minimum-idle", 1);
        set.put("maximum-pool-size", role == Role.WEB ? 16 : 4);
        return set.entrySet().stream().collect(Collectors.toMap(each -> "datasources." + name + "." + each.getKey(), Map.Entry::getValue));
    }

    /** A connection needs a schema its account has a right in. */
    static Schema schema(Role role) {
        return switch (role) {
            case OWNER, WEB -> Schema.CONTACT;
            case LEADERS, RELEASE -> Schema.REPORT;
            case DESK -> Schema.DESK;
        };
    }

    /** Somebody waits for a page; nobody waits for a release. */
    static Duration patience(Role role) {
        return switch (role) {
            case WEB -> Duration.ofSeconds(3);
            case LEADERS, DESK -> Duration.ofSeconds(20);
            case OWNER, RELEASE -> Duration.ofMinutes(5);
        };
    }

    @Override
    public void close() {
        Optional.ofNullable(embedded).ifPresent(EmbeddedMariaDb::close);
    }
}
