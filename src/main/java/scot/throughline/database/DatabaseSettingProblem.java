package scot.throughline.database;

/** A database setting is missing or cannot be read. */
public final class DatabaseSettingProblem extends DatabaseProblem {
    private DatabaseSettingProblem(String message) { super(message, null); }

    static DatabaseSettingProblem missing(String setting) {
        return new DatabaseSettingProblem("%s is not set, but other THROUGHLINE_DB_ settings that need it are.".formatted(setting));
    }

    static DatabaseSettingProblem missingAccount(Role role) {
        return new DatabaseSettingProblem("This process needs the database account of the role \"%s\": set %s and %s.".formatted(
                role.word(), role.userSetting(), role.passwordSetting()));
    }

    static DatabaseSettingProblem unreadable(String setting, String expected) {
        return new DatabaseSettingProblem("%s cannot be read. It should be %s.".formatted(setting, expected));
    }
}
