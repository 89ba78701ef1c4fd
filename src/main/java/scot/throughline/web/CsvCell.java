package scot.throughline.web;

/** A cell of a file for spreadsheets. */
public final class CsvCell {
    private CsvCell() {}

    /** One that a spreadsheet would take for a formula begins with an apostrophe instead. */
    public static String safe(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
