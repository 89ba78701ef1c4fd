package scot.throughline.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the database's settings. Problems name the setting and never repeat its value. */
final class DatabaseSettings {
    static final String HOST = "THROUGHLINE_DB_HOST";
    static final String PORT = "THROUGHLINE_DB_PORT";
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");

    private final Map<String, String> environment;

    private DatabaseSettings(Map<String, String> environment) { this.environment = environment; }

    static Optional<DatabaseServer> read(Map<String, String> environment) {
        var settings = new DatabaseSettings(environment);
        if (settings.value(HOST).isPresent())
            return Optional.of(settings.server());
        // Half a configuration must not end in an empty embedded database that looks like the real one.
        var stray = environment.keySet().stream().filter(name -> name.startsWith("THROUGHLINE_DB_") && settings.value(name).isPresent());
        if (stray.findAny().isPresent())
            throw DatabaseSettingProblem.missing(HOST);
        return Optional.empty();
    }

    private DatabaseServer server() {
        var host = value(HOST).filter(written -> HOST_NAME.matcher(written).matches())
                .orElseThrow(() -> DatabaseSettingProblem.unreadable(HOST, "a host name or an address, without port or path"));
        var accounts = new EnumMap<Role, DatabaseAccount>(Role.class);
        for (var role : Role.values())
            account(role).ifPresent(account -> accounts.put(role, account));
        return new DatabaseServer(host, port(), tls(host), accounts);
    }

    private Optional<DatabaseAccount> account(Role role) {
        var password = value(role.passwordSetting());
        var user = value(role.userSetting()).or(() -> password.map(_ -> role.usualUser()));
        if (user.isPresent() && !DatabaseAccount.isUser(user.get()))
            throw DatabaseSettingProblem.unreadable(role.userSetting(), "up to 32 letters, digits, '_', '-' or '.'");
        return user.map(name -> new DatabaseAccount(name, password.orElse("")));
    }

    private int port() {
        var written = value(PORT).orElse("3306");
        var port = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
        if (port < 1 || port > 65_535)
            throw DatabaseSettingProblem.unreadable(PORT, "a number from 1 to 65535");
        return port;
    }

    private Tls tls(String host) {
        return value(Tls.SETTING)
                .map(written -> Tls.parse(written).orElseThrow(
                        () -> DatabaseSettingProblem.unreadable(Tls.SETTING, "none, preferred, required or verified")))
                .orElseGet(() -> Tls.usualFor(host));
    }

    private Optional<String> value(String name) { return Optional.ofNullable(environment.get(name)).filter(written -> !written.isBlank()); }
}
