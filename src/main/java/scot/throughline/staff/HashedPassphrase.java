package scot.throughline.staff;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A passphrase as it is kept: Argon2id, written the usual way with the parameters it was worked out by, so that they can change.
 *
 * @param memory in KiB
 */
@SuppressWarnings("ArrayRecordComponent") // compared in constant time, by Argon2
record HashedPassphrase(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
    private static final Pattern WRITTEN = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static HashedPassphrase parse(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) throw new IllegalStateException("A passphrase is kept in a way we do not know");
        var letters = Base64.getDecoder();
        return new HashedPassphrase(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)),
                letters.decode(found.group(4)), letters.decode(found.group(5)));
    }

    String written() {
        var letters = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, passes, lanes, letters.encodeToString(salt),
                letters.encodeToString(hash));
    }

    @Override
    public String toString() {
        return "HashedPassphrase[…]";
    }
}
