package scot.throughline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import scot.throughline.indicator.CsvTable.Row;

/** Reads the cells of a table and notes every one that is wrong. Whoever reads on after a fault may: nothing of the file will be kept. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,3})?");
    private static final Pattern THOUSANDS = Pattern.compile("(\\d{1,3})(,\\d{3})+(\\.\\d+)?");

    private final CsvTable table;
    private final Unsaid unsaid;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    Cells(CsvTable table, Unsaid unsaid, LocalDate today) {
        this.table = table;
        this.unsaid = unsaid;
        this.today = today;
    }

    List<Row> rows() {
        return table.rows();
    }

    List<String> heads() {
        return table.heads();
    }

    Unsaid unsaid() {
        return unsaid;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The column of any of these names, capitals and underlines apart; -1 where there is none. */
    int column(Set<String> names) {
        return IntStream.range(0, heads().size()).filter(at -> names.contains(plain(heads().get(at)))).findFirst().orElse(-1);
    }

    boolean has(Set<String> names) {
        return column(names) >= 0;
    }

    static String plain(String head) {
        return head.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void wrong(int row, int column, String words) {
        faults.add(new Fault(row, column < 0 || column >= heads().size() ? "" : heads().get(column), words));
    }

    /** What stands in a cell that may not be empty. */
    Optional<String> needed(Row row, Set<String> names, int longest, String what) {
        if (text(row, names).isEmpty()) wrong(row.number(), column(names), "Enter " + what);
        return text(row, names, longest);
    }

    String text(Row row, Set<String> names) {
        return row.at(column(names));
    }

    /** What stands in a cell; empty where nothing does, or too much. */
    Optional<String> text(Row row, Set<String> names, int longest) {
        var text = text(row, names);
        if (text.length() > longest) wrong(row.number(), column(names), "This is longer than " + longest + " characters");
        return text.isEmpty() || text.length() > longest ? Optional.empty() : Optional.of(text);
    }

    /** What stands in a cell, read; empty where nothing does, or nothing that can be read. */
    <T> Optional<T> read(Row row, int column, Function<String, Optional<T>> reader, String should) {
        if (row.at(column).isEmpty()) return Optional.empty();
        var found = reader.apply(row.at(column));
        if (found.isEmpty()) wrong(row.number(), column, should);
        return found;
    }

    Optional<BigDecimal> number(Row row, int column) {
        return read(row, column, Cells::number, "This must be a number, like 87 or 87.5");
    }

    /** One that is not written rightly, or has not begun, is told. */
    Optional<Span> span(int row, int column, String written) {
        var span = WrittenSpan.parse(written, unsaid.year());
        if (span.isEmpty())
            wrong(row, column, written.matches("[Qq][1-4]")
                    ? "Say below which financial year this quarter is of"
                    : "This must be " + WrittenSpan.SUCH_AS);
        if (span.isPresent() && span.get().firstDay().isAfter(today)) wrong(row, column, span.get().label() + " has not begun");
        return span;
    }

    /** "87", "87.5%", "1,204". */
    static Optional<BigDecimal> number(String written) {
        var bare = written.strip().replaceAll("\\s*%$", "");
        var figure = THOUSANDS.matcher(bare).matches() ? bare.replace(",", "") : bare;
        return NUMBER.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
    }
}
