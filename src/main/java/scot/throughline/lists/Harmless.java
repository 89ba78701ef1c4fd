package scot.throughline.lists;

import java.util.regex.Pattern;

/** Cells as they are written so that no spreadsheet takes one for a formula: behind an apostrophe, which is taken off again when read. */
final class Harmless {
    private static final Pattern HARMFUL = Pattern.compile("'*[=+\\-@\\t\\n].*", Pattern.DOTALL);

    private Harmless() {}

    static String written(String cell) {
        return HARMFUL.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String read(String written) {
        return written.startsWith("'") && HARMFUL.matcher(written).matches() ? written.substring(1) : written;
    }
}
