package scot.throughline.people;

import java.util.regex.Pattern;
import scot.throughline.seal.KeyedHash;

/** A case-management system's own name for a journey: kept as it is written, found whatever its case and spaces. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,39}");

    private References() {}

    static boolean isOne(String written) {
        return REFERENCE.matcher(written).matches();
    }

    static byte[] hash(KeyedHash hash, String reference) {
        return hash.of("case " + ByReference.plain(reference));
    }
}
