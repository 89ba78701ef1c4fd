package scot.throughline.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to the database server is protected. */
public enum Tls {
    /** Never leaves this machine, and the server has no key: the embedded one. */
    NONE("DISABLED"),
    /** If the server offers it. */
    PREFERRED("PREFERRED"),
    /** Or no connection. */
    REQUIRED("REQUIRED"),
    /** Or no connection, and the server must show a certificate for its name that this machine trusts. */
    VERIFIED("VERIFY_IDENTITY");

    static final String SETTING = "THROUGHLINE_DB_TLS";
    private final String sslMode;

    Tls(String sslMode) { this.sslMode = sslMode; }

    String sslMode() { return sslMode; }

    static Tls usualFor(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") ? PREFERRED : REQUIRED;
    }

    static Optional<Tls> parse(String written) {
        return Arrays.stream(values()).filter(tls -> tls.name().toLowerCase(Locale.ROOT).equals(written)).findFirst();
    }
}
