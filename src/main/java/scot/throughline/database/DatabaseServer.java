package scot.throughline.database;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the database is, and the account each role signs in with. Safe to print: accounts mask themselves. */
public record DatabaseServer(String host, int port, Tls tls, Map<Role, DatabaseAccount> accounts) {
    /** How long an ordinary statement may take before we take the server for gone. */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** A role without an account of its own is known by its usual name, so that migrations can grant to it. */
    public DatabaseServer {
        var all = new EnumMap<Role, DatabaseAccount>(Role.class);
        for (var role : Role.values())
            all.put(role, accounts.getOrDefault(role, DatabaseAccount.named(role.usualUser())));
        accounts = Map.copyOf(all);
    }

    /** The server named in the settings; empty when none is, and the embedded one is meant. */
    public static Optional<DatabaseServer> fromEnvironment(Map<String, String> environment) {
        return DatabaseSettings.read(environment);
    }

    /** The account to sign in with as this role; a process that was not given one is told which settings it lacks. */
    public DatabaseAccount account(Role role) {
        var account = known(role);
        if (!account.canSignIn())
            throw DatabaseSettingProblem.missingAccount(role);
        return account;
    }

    /** Whether this process was given the means to be this role. */
    public boolean canSignIn(Role role) { return known(role).canSignIn(); }

    /** The user name of a role whether or not this process may sign in as it: what a GRANT needs. */
    public String user(Role role) {
        return known(role).user();
    }

    public String jdbcUrl() { return JdbcUrl.of(this, "", USUAL_PATIENCE); }

    public String jdbcUrl(Schema schema) { return JdbcUrl.of(this, schema.word(), USUAL_PATIENCE); }

    /** With the longest time one statement may take before the server is taken for gone: short where a person waits. */
    public String jdbcUrl(Schema schema, Duration patience) {
        return JdbcUrl.of(this, schema.word(), patience);
    }

    String jdbcUrl(Duration patience) { return JdbcUrl.of(this, "", patience); }

    /** Whether the way to it never leaves this machine. */
    public boolean isOnThisMachine() { return Tls.usualFor(host) == Tls.PREFERRED; }

    /** As a person would say it. */
    public String address() { return host + ":" + port; }

    private DatabaseAccount known(Role role) { return accounts.getOrDefault(role, DatabaseAccount.named(role.usualUser())); }
}
