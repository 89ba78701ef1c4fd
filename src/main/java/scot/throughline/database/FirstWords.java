package scot.throughline.database;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the embedded server is told at each start before it lets anyone in: its schemas, our accounts, and nobody else's. */
final class FirstWords {
    private FirstWords() {}

    /** Written so that saying it again changes nothing, and saying it after a lost password file sets the new ones. */
    static String with(Map<Role, DatabaseAccount> accounts) {
        var schemas = Stream.of(Schema.values()).map(Schema::makingIt);
        var users = accounts.values().stream().flatMap(account -> Stream.of("CREATE USER IF NOT EXISTS ", "ALTER USER ")
                .map(verb -> verb + account.grantee() + " IDENTIFIED BY '" + account.password() + "'"));
        var owner = Objects.requireNonNull(accounts.get(Role.OWNER));
        var rights = Stream.of(Schema.values()).map(schema -> schema.owning(owner));
        var strangers = Stream.of("'root'@'localhost'", "'root'@'127.0.0.1'", "'root'@'::1'", "''@'localhost'")
                .map(stranger -> "DROP USER IF EXISTS " + stranger);
        return Stream.of(schemas, users, rights, strangers)
                .flatMap(statements -> statements)
                .collect(Collectors.joining(";\n", "", ";\n"));
    }
}
