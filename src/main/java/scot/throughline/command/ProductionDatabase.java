package scot.throughline.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.database.DatabaseProblem;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.Role;
import scot.throughline.database.Tls;

/** What is unsafe about the database that a production service was given. */
final class ProductionDatabase {
    private static final String HOST = "THROUGHLINE_DB_HOST";
    private static final String TLS = "THROUGHLINE_DB_TLS";
    private static final List<Role> SERVES = List.of(Role.WEB, Role.LEADERS, Role.DESK);
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> KNOWN_TO_ALL = Set.of("throughline", "password", "changeme", "change-me", "secret", "example",
            "mariadb",
            "mysql", "root", "admin", "test");

    private ProductionDatabase() {}

    /** Of a process that people reach: it can sign in as whoever serves them, and as nobody else. */
    static List<String> faults(Map<String, String> variables) {
        return faults(variables, server -> {
            var faults = new ArrayList<String>();
            if (server.canSignIn(Role.OWNER))
                faults.add(setting(Role.OWNER, "PASSWORD") + " is for `tables` only: what serves pages must not own them");
            if (server.canSignIn(Role.RELEASE))
                faults.add(
                        setting(Role.RELEASE, "PASSWORD") + " is for `release` only: what serves pages must not be able to read the pool");
            faults.addAll(weak(server, SERVES));
            return faults;
        });
    }

    /** Of whoever makes the tables, whatever else they were given. */
    static List<String> faultsOfTheOwner(Map<String, String> variables) {
        return faults(variables, server -> weak(server, List.of(Role.OWNER)));
    }

    private static List<String> faults(Map<String, String> variables, Function<DatabaseServer, List<String>> ofAccounts) {
        try {
            return DatabaseServer.fromEnvironment(variables)
                    .map(server -> Stream.of(unprotected(server, variables), ofAccounts.apply(server), shared(server)).flatMap(List::stream)
                            .toList())
                    .orElseGet(() -> List.of(HOST + " must name a database server of its own"));
        } catch (DatabaseProblem unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    private static List<String> unprotected(DatabaseServer server, Map<String, String> variables) {
        return server.isOnThisMachine() || isProtected(server, variables)
                ? List.of()
                : List.of(TLS
                        + " must be verified for a database on another machine; name required to accept one whose certificate is not checked");
    }

    private static List<String> weak(DatabaseServer server, List<Role> roles) {
        return roles.stream().filter(role -> isWeak(server, role))
                .map(role -> setting(role, "PASSWORD") + " must have " + SHORTEST_PASSWORD + " characters or more that nobody guesses")
                .toList();
    }

    private static List<String> shared(DatabaseServer server) {
        var users = new HashSet<String>();
        return Arrays.stream(Role.values()).filter(role -> !users.add(server.user(role)))
                .map(role -> setting(role, "USER") + " is another role's too: each needs an account of its own").toList();
    }

    /** Unchecked only where somebody wrote so, because whoever stands between reads everything. */
    private static boolean isProtected(DatabaseServer server, Map<String, String> variables) {
        return server.tls() == Tls.VERIFIED || (server.tls() == Tls.REQUIRED && !variables.getOrDefault(TLS, "").isBlank());
    }

    private static boolean isWeak(DatabaseServer server, Role role) {
        if (!server.canSignIn(role)) return true;
        var account = server.account(role);
        var password = account.password().toLowerCase(Locale.ROOT);
        return password.length() < SHORTEST_PASSWORD || password.equals(account.user().toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 5 || KNOWN_TO_ALL.stream().anyMatch(word -> isMadeOf(word, password));
    }

    /** The word alone, again and again, or with figures behind it. */
    private static boolean isMadeOf(String word, String password) {
        return password.replace(word, "").replaceAll("[0-9!_.-]", "").isEmpty();
    }

    private static String setting(Role role, String what) {
        return "THROUGHLINE_DB_" + role + "_" + what;
    }
}
