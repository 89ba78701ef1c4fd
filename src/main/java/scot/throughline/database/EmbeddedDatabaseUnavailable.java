package scot.throughline.database;

/** There is no embedded database for this kind of machine. */
public final class EmbeddedDatabaseUnavailable extends DatabaseProblem {
    EmbeddedDatabaseUnavailable(String system, String processor) {
        super(
                """
            There is no embedded database for %s on %s, only for Linux on x86-64. Use a MySQL or MariaDB server of your own: set \
            THROUGHLINE_DB_HOST, THROUGHLINE_DB_PORT and, for OWNER, WEB, LEADERS, RELEASE and DESK, THROUGHLINE_DB_<role>_USER and \
            THROUGHLINE_DB_<role>_PASSWORD.""".formatted(system, processor), null);
    }
}
