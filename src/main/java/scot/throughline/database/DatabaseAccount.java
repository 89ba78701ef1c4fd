package scot.throughline.database;

import java.util.regex.Pattern;

/**
 * A database account. Prints masked. One without a password is known by name only: enough to be granted rights by a migration, not to sign
 * in.
 */
public record DatabaseAccount(String user, String password) {
    /** What can stand between quotes in a GRANT, in a file and in a URL without a second thought. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    public DatabaseAccount {
        if (!isUser(user))
            throw new IllegalArgumentException("not a database user's name: up to 32 letters, digits, '_', '-' or '.'");
    }

    static boolean isUser(String written) { return USER.matcher(written).matches(); }

    static DatabaseAccount named(String user) { return new DatabaseAccount(user, ""); }

    public boolean canSignIn() { return !password.isEmpty(); }

    /** As a GRANT names it. Any host: who can reach the server at all is for its address and the network to say. */
    public String grantee() {
        return "'" + user + "'@'%'";
    }

    @Override
    public String toString() { return user + (canSignIn() ? " (password hidden)" : " (no password)"); }
}
