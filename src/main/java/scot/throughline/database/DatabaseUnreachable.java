package scot.throughline.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** The database server did not let us in: not there, not that way, or not with this account, or not to these tables. */
public final class DatabaseUnreachable extends DatabaseProblem {
    private static final int ACCESS_DENIED = 1045;
    private static final Set<Integer> NO_RIGHT_THERE = Set.of(1044, 1049);

    private DatabaseUnreachable(String message, SQLException cause) { super(message, cause); }

    static DatabaseUnreachable asking(DatabaseServer server, Role role, SQLException refusal) {
        return new DatabaseUnreachable("The database at %s %s".formatted(server.address(), advice(server, role, refusal)), refusal);
    }

    /** Whether the server was reached, and said no. */
    static boolean isFinal(SQLException refusal) {
        return refusal.getErrorCode() == ACCESS_DENIED || NO_RIGHT_THERE.contains(refusal.getErrorCode());
    }

    private static String advice(DatabaseServer server, Role role, SQLException refusal) {
        if (refusal.getErrorCode() == ACCESS_DENIED)
            return "refused the account of the role \"%s\". Check %s and %s, and that the account may come from this machine."
                    .formatted(role.word(), role.userSetting(), role.passwordSetting());
        if (NO_RIGHT_THERE.contains(refusal.getErrorCode()))
            return "has no tables yet for the account of the role \"%s\": run `throughline tables` with the owner's account first."
                    .formatted(role.word());
        if (String.valueOf(refusal.getMessage()).contains("SSL"))
            return "offers no TLS that we can use, and %s is \"%s\". Give the server a certificate, or change the setting."
                    .formatted(Tls.SETTING, server.tls().name().toLowerCase(Locale.ROOT));
        return "does not answer. Check that it runs and that this machine can reach it; the address comes from %s and %s."
                .formatted(DatabaseSettings.HOST, DatabaseSettings.PORT);
    }
}
