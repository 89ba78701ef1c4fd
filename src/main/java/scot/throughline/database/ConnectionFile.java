package scot.throughline.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The embedded server's accounts as they are kept on disk, and the way to it while it runs. Private to the account that runs us. */
final class ConnectionFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;

    private ConnectionFile() {}

    /** The accounts of earlier starts; made on the first. */
    static Map<Role, DatabaseAccount> accountsKeptIn(Path file) throws IOException {
        var kept = accounts(read(file));
        if (kept.size() == Role.values().length)
            return kept;
        var made = new EnumMap<Role, DatabaseAccount>(Role.class);
        for (var role : Role.values())
            made.put(role, kept.getOrDefault(role, new DatabaseAccount(role.usualUser(), newPassword())));
        PrivateFiles.write(file, written(made));
        return made;
    }

    static void write(Path file, DatabaseServer server) throws IOException {
        PrivateFiles.write(file, "host=" + server.host() + "\nport=" + server.port() + "\n" + written(server.accounts()));
    }

    static Optional<DatabaseServer> server(Path file) throws IOException {
        var properties = read(file);
        var port = properties.getProperty("port", "");
        var accounts = accounts(properties);
        return port.isEmpty() || accounts.size() < Role.values().length
                ? Optional.empty()
                : Optional.of(new DatabaseServer(properties.getProperty("host", "127.0.0.1"), Integer.parseInt(port), Tls.NONE, accounts));
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes); // nothing in it that SQL or a file would have to escape
    }

    private static String written(Map<Role, DatabaseAccount> accounts) {
        var text = new StringBuilder();
        accounts.forEach((role, account) -> text.append("""
                                                        %1$s.user=%2$s
                                                        %1$s.password=%3$s
                                                        """.formatted(role.word(), account.user(), account.password())));
        return text.toString();
    }

    private static Map<Role, DatabaseAccount> accounts(Properties properties) {
        var accounts = new EnumMap<Role, DatabaseAccount>(Role.class);
        for (var role : Role.values()) {
            var user = properties.getProperty(role.word() + ".user", "");
            var password = properties.getProperty(role.word() + ".password", "");
            if (DatabaseAccount.isUser(user) && !password.isEmpty())
                accounts.put(role, new DatabaseAccount(user, password));
        }
        return accounts;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return properties;
        }
        return properties;
    }
}
