package scot.throughline.database;

import org.jspecify.annotations.Nullable;

/** Why there is no database to work with. The message is for the person who can mend it, and holds no secret. */
public abstract sealed class DatabaseProblem extends RuntimeException
        permits DataFolderInUse, DatabaseSettingProblem, DatabaseUnreachable, EmbeddedDatabaseFailed, EmbeddedDatabaseUnavailable,
        SchemaMissing, TablesDiffer {
    private final String message;

    DatabaseProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Always there, so that it can be shown as it is. */
    @Override
    public String getMessage() { return message; }
}
