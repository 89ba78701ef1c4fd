package scot.throughline.database;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.output.ValidateResult;

/** The tables are not those that this version works with. Whoever may mend them is told how. */
public final class TablesDiffer extends DatabaseProblem {
    private TablesDiffer(String message) { super(message, null); }

    /** What is worst is said: where two things are wrong, mending the lesser would not help. */
    private enum Fault {
        NEWER("were brought further than this version knows, to migration %s: run the version that did it, or a newer one"),
        HALFWAY("were left halfway by migration %s: put back the backup from before it"),
        OTHERWISE("were made otherwise than by this version, in migration %s: run the build that made them"),
        OLDER("are not yet as migration %s makes them: stop every instance and run `throughline tables` with the owner's account");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        private static Fault of(ErrorCode code) {
            return switch (code) {
                case CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED -> NEWER;
                case CoreErrorCode.FAILED_VERSIONED_MIGRATION -> HALFWAY;
                case CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED -> OLDER;
                default -> OTHERWISE;
            };
        }
    }

    static void refuse(ValidateResult found, DatabaseServer server) {
        if (found.validationSuccessful) return;
        var byFault = found.invalidMigrations.stream().collect(Collectors.groupingBy(each -> Fault.of(each.errorDetails.errorCode),
                TreeMap::new, Collectors.reducing("", each -> each.version, (_, last) -> last)));
        var worst = byFault.firstEntry();
        throw new TablesDiffer("The tables at %s %s.".formatted(server.address(), worst.getKey().words.formatted(worst.getValue())));
    }
}
