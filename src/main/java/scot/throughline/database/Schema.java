package scot.throughline.database;

import java.util.Locale;

/** The four parts of the database, kept apart so that people and answers never share an account's view. */
public enum Schema {
    CONTACT, INTAKE, REPORT, DESK;

    /** As it is written in SQL. */
    public String word() { return name().toLowerCase(Locale.ROOT); }

    /** Names the collation, because MySQL and MariaDB differ in the one they take for granted. */
    String makingIt() {
        return "CREATE DATABASE IF NOT EXISTS " + word() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    }

    /** All that the owner needs: to make tables, to write down which it made, and to hand out rights, which it must hold itself. */
    String owning(DatabaseAccount owner) {
        return "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ON " + word() + ".* TO " + owner.grantee()
                + " WITH GRANT OPTION";
    }
}
