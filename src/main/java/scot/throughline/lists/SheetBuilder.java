package scot.throughline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts a sheet together, row by row and within limits, whatever kind of file the rows come from. */
final class SheetBuilder {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    /** What XML, and so a spreadsheet, cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();
    private List<String> heads = List.of();
    private long characters;

    SheetBuilder(Limits limits) {
        this.limits = limits;
    }

    void add(int number, List<String> written) throws Unreadable {
        var cells = tidy(written);
        if (cells.isEmpty()) return;
        if (cells.size() > Limits.COLUMNS)
            throw new Unreadable("Row " + number + " has more than " + Limits.COLUMNS
                    + " cells. Take out the columns that are not needed");
        for (var cell : cells) characters += cell.length();
        if (characters > limits.characters()) throw tooMuch(limits);
        if (heads.isEmpty()) {
            heads = cells;
            return;
        }
        if (rows.size() == limits.rows()) throw tooMuch(limits);
        rows.add(new Row(number, cells));
    }

    Sheet sheet() throws Unreadable {
        if (rows.isEmpty())
            throw new Unreadable("There is nothing in this list. The first row names the columns, and each row below it is one journey");
        return new Sheet(heads, rows);
    }

    static Unreadable tooMuch(Limits limits) {
        return new Unreadable(
                String.format(Locale.UK, "This is more than can be read at once. Cut it into lists of at most %,d rows and %,d MB",
                        limits.rows(), limits.bytes() / 1_000_000));
    }

    /** Without blank cells at the end, and none much longer than is ever needed: a row with such a cell is refused. */
    private static List<String> tidy(List<String> written) {
        var last = written.size();
        while (last > 0 && written.get(last - 1).isBlank()) last--;
        return written.subList(0, last).stream().map(SheetBuilder::tidy).toList();
    }

    private static String tidy(String written) {
        var cell = UNWRITABLE.matcher(LINE_END.matcher(written).replaceAll("\n")).replaceAll("");
        var whole = Harmless.read(cell);
        if (whole.length() <= Limits.CELL) return whole;
        var end = Limits.CELL + 1;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) && end < whole.length() ? end + 1 : end);
    }
}
