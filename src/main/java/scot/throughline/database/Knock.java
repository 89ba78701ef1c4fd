package scot.throughline.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A first connection as one of the accounts, before anything is begun with it: whoever is not let in is told why in one sentence. */
public final class Knock {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int TIMES = 3;

    private Knock() {}

    /** The first connection is the slowest, most of all with TLS on a busy machine: tried again before it counts as refused. */
    public static void as(Role role, Schema schema, DatabaseServer server) {
        for (var time = 1;; time++) {
            try {
                once(server.account(role), server.jdbcUrl(schema, LONGEST));
                return;
            } catch (SQLException refusal) {
                if (time == TIMES || DatabaseUnreachable.isFinal(refusal)) throw DatabaseUnreachable.asking(server, role, refusal);
            }
        }
    }

    private static void once(DatabaseAccount account, String url) throws SQLException {
        DriverManager.getConnection(url, account.user(), account.password()).close();
    }
}
