package scot.throughline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the four schemas up to date as their owner, or looks whether they are. A migration names the other accounts by placeholder, each in quotes:
 * {@code GRANT SELECT ON report.measure TO '${leaders}'@'%'}.
 */
public final class Migrations {
    private static final String FOLDER = "classpath:db/migration";
    private static final Duration LONGEST_KNOCK = Duration.ofSeconds(4);
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

    private Migrations() {}

    /** Runs what has not run yet and says how many that were. Throws a {@link DatabaseProblem} when it cannot begin, within seconds. */
    public static int run(DatabaseServer server) {
        return run(server, Optional.empty());
    }

    /** The same, no further than this migration. */
    public static int run(DatabaseServer server, Optional<String> last) {
        return run(server, FOLDER, last);
    }

    static int run(DatabaseServer server, String folder) {
        return run(server, folder, Optional.empty());
    }

    private static int run(DatabaseServer server, String folder, Optional<String> last) {
        makeMissingSchemas(server, server.account(Role.OWNER));
        var flyway = reading(server, Role.OWNER, folder).target(last.orElse("latest")).ignoreMigrationPatterns("*:pending").load();
        TablesDiffer.refuse(flyway.validateWithResult(), server);
        return flyway.migrate().migrationsExecuted;
    }

    /**
     * Refuses tables that are not exactly as this version makes them, and changes nothing. Looks as the service itself, the one account beside the owner
     * that may see which migrations ran.
     */
    public static void haveRun(DatabaseServer server) {
        Knock.as(Role.WEB, Schema.CONTACT, server);
        TablesDiffer.refuse(reading(server, Role.WEB, FOLDER).ignoreMigrationPatterns(new String[0]).load().validateWithResult(), server);
    }

    private static FluentConfiguration reading(DatabaseServer server, Role role, String folder) {
        var account = server.account(role);
        return Flyway.configure()
                .dataSource(server.jdbcUrl(Schema.CONTACT, LONGEST_STATEMENT), account.user(), account.password())
                .connectRetries(0)
                .locations(folder)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .createSchemas(false)
                .defaultSchema(Schema.CONTACT.word())
                .schemas(Arrays.stream(Schema.values()).map(Schema::word).toArray(String[]::new))
                .table("flyway_schema_history")
                .placeholders(Arrays.stream(Role.values()).collect(Collectors.toMap(Role::word, server::user)));
    }

    /** Ours and not Flyway's, so that they get our collation on every server. */
    private static void makeMissingSchemas(DatabaseServer server, DatabaseAccount owner) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(LONGEST_KNOCK), owner.user(), owner.password())) {
            for (var schema : Schema.values())
                if (!isThere(schema, connection))
                    make(schema, server, connection);
        } catch (SQLException refusal) {
            throw DatabaseUnreachable.asking(server, Role.OWNER, refusal);
        }
    }

    private static boolean isThere(Schema schema, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?")) {
            query.setString(1, schema.word());
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void make(Schema schema, DatabaseServer server, Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(schema.makingIt());
        } catch (SQLException refusal) {
            throw new SchemaMissing(schema, server, refusal);
        }
    }
}
