package scot.throughline.people;

import java.util.regex.Pattern;
import scot.throughline.seal.KeyedHash;

/** A case-management system's own name for a journey: kept as it is written, found whatever its case and spaces. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,39}");
    /** What a spreadsheet makes of a long number. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9][.,]?[0-9]*E\\+?[0-9]+", Pattern.CASE_INSENSITIVE);

    private References() {}

    static boolean isOne(String written) {
        return REFERENCE.matcher(written).matches() && !SHORTENED.matcher(written).matches();
    }

    static byte[] hash(KeyedHash hash, String reference) {
        return hash.of("case " + ByReference.plain(reference));
    }
}
