package scot.throughline.database;

import java.util.Locale;

/** What a process is to the database. Each role has an account of its own, so that no process can do more than its work. */
public enum Role {
    OWNER, WEB, LEADERS, RELEASE, DESK;

    /** As it stands in a migration's placeholder, {@code ${web}}, and in our own files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String userSetting() { return "THROUGHLINE_DB_" + name() + "_USER"; }

    String passwordSetting() { return "THROUGHLINE_DB_" + name() + "_PASSWORD"; }

    /** What the account is called unless the settings say otherwise. */
    String usualUser() { return "throughline_" + word(); }
}
