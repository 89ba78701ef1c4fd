package scot.throughline.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret at the end of a link: 128 random bits, written as 26 letters of Crockford's base 32. Kept nowhere; the database holds only what is
 * derived from it. Prints masked.
 */
public final class LinkToken {
    /** How many letters a token has in a link. */
    public static final int LETTERS = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bits;

    private LinkToken(byte[] bits) {
        this.bits = bits;
    }

    public static LinkToken random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkToken(bits);
    }

    /** Reads a token in either case. 26 letters hold 130 bits: the two spare ones must be zero, so a token has one form only. */
    public static Optional<LinkToken> parse(String written) {
        var letters = written.toUpperCase(Locale.ROOT);
        if (letters.length() != LETTERS) return Optional.empty();
        var bits = new byte[16];
        var buffer = 0;
        var held = 0;
        var next = 0;
        for (var i = 0; i < LETTERS; i++) {
            var value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) return Optional.empty();
            buffer = ((buffer << 5) | value) & 0xFFF;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bits[next++] = (byte) (buffer >> held);
            }
        }
        return (buffer & 0b11) == 0 ? Optional.of(new LinkToken(bits)) : Optional.empty();
    }

    /** The token as it stands in a link. The one place it is written out. */
    public String letters() {
        var letters = new StringBuilder(LETTERS);
        var buffer = 0;
        var held = 0;
        for (var octet : bits) {
            buffer = ((buffer << 8) | (octet & 0xFF)) & 0xFFF;
            held += 8;
            while (held >= 5) {
                held -= 5;
                letters.append(ALPHABET.charAt((buffer >> held) & 0b11111));
            }
        }
        return letters.append(ALPHABET.charAt((buffer << 2) & 0b11111)).toString();
    }

    /** What the link table keeps, to find the invitation this token opens. */
    public byte[] lookup() {
        return Hkdf.derive(bits, "v1/lookup");
    }

    /** Where this link's draft lies. Cannot be joined to {@link #lookup()} without the token. */
    byte[] draftId() {
        return Hkdf.derive(bits, "v1/draft-id");
    }

    byte[] draftKey() {
        return Hkdf.derive(bits, "v1/draft-key");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkToken token && Arrays.equals(bits, token.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
