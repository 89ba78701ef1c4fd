package scot.throughline.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads cells as whoever looks at the spreadsheet reads them: days as days, numbers with all their figures, a formula as what was typed. */
final class XlsxCells {
    private static final int LONGEST_NUMBER = 40;

    private final List<String> texts;
    private final XlsxDays days;

    XlsxCells(List<String> texts, XlsxDays days) {
        this.texts = texts;
        this.days = days;
    }

    /** Every cell of a row, with blanks where there is none. What lies too far to the right lies in one place there: it is too much in any case. */
    List<String> ofRow(Xml xml) throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) continue;
            var column = xml.attribute("r").isEmpty() ? Math.min(cells.size(), Limits.COLUMNS) : column(xml.attribute("r"));
            while (cells.size() < column) cells.add("");
            var cell = cell(xml);
            if (column < cells.size()) cells.set(column, cell);
            else
                cells.add(cell);
        }
        return cells;
    }

    /** "C7" is in the third. Beyond the last that is read, how far does not matter. */
    private static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column <= Limits.COLUMNS; i++)
            column = 26 * column + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        return Math.clamp(column - 1, 0, Limits.COLUMNS);
    }

    private String cell(Xml xml) throws XMLStreamException {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        var formula = Optional.<String>empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) formula = Optional.of("=" + xml.text());
            else if (xml.starts("v")) value = xml.text();
            else if (xml.starts("is")) value = xml.textWithin("is");
        }
        return formula.isPresent() ? formula.get() : read(type, value, style);
    }

    private String read(String type, String value, String style) {
        if (value.isBlank()) return "";
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(value.strip()));
            case "b" -> value.strip().equals("1") ? "yes" : "no";
            case "d" -> value.strip().split("T", 2)[0];
            case "", "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    /** No number that somebody typed is longer, and to work out one of a million figures takes a while. */
    private String number(String value, String style) {
        if (value.length() > LONGEST_NUMBER) return value;
        var number = new BigDecimal(value);
        return style.isEmpty() ? inFull(number) : days.day(number, Integer.parseInt(style)).map(LocalDate::toString).orElse(inFull(number));
    }

    /** Without an exponent, unless so many noughts would only fill the memory. */
    private static String inFull(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number.stripTrailingZeros().toPlainString();
    }
}
