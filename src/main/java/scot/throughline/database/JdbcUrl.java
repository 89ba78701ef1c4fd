package scot.throughline.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address as the driver wants it, with what every connection of ours relies on. Holds no account. */
final class JdbcUrl {
    private static final Duration LONGEST_KNOCK = Duration.ofSeconds(2);

    /** Added to what the server has, not put in its place: on MariaDB that keeps NO_AUTO_CREATE_USER, without which a GRANT makes accounts. */
    static final String STRICT = "sql_mode=CONCAT(@@sql_mode,'," + ServerOptions.SQL_MODE + "')";

    private JdbcUrl() {}

    static String of(DatabaseServer server, String schema, Duration patience) {
        var options = new LinkedHashMap<String, String>();
        options.put("sslMode", server.tls().sslMode());
        // MySQL sends its key for the password exchange over a connection without TLS only when asked. Nobody stands between on loopback.
        options.put("allowPublicKeyRetrieval",
                String.valueOf(server.tls() == Tls.PREFERRED && Tls.usualFor(server.host()) == Tls.PREFERRED));
        options.put("connectTimeout", String.valueOf(LONGEST_KNOCK.toMillis()));
        options.put("socketTimeout", String.valueOf(patience.toMillis()));
        options.put("tcpKeepAlive", "true");
        // Rows that are added together are added by one statement.
        options.put("rewriteBatchedStatements", "true");
        // Moments are UTC in the table, in the session and in the driver, wherever the server and this machine think they are.
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("connectionCollation", "utf8mb4_bin");
        options.put("sessionVariables", STRICT);
        return "jdbc:mysql://" + address(server) + "/" + schema + "?" + written(options);
    }

    private static String address(DatabaseServer server) {
        var host = server.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
    }

    private static String written(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + URLEncoder.encode(option.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
