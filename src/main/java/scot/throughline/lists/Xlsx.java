package scot.throughline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first sheet of an Excel workbook in one pass. Ours and not a library's, because those that were tried make room for whatever column a
 * cell says it is in, and one cell can say it is in the three-hundred-millionth.
 */
final class Xlsx {
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private Xlsx() {}

    static void read(byte[] file, Limits limits, SheetBuilder sheet) throws Unreadable {
        var parts = Unpacked.of(file, limits);
        try {
            var book = book(parts);
            var cells = new XlsxCells(texts(parts), XlsxDays.of(Xml.of(parts.get(STYLES)), book.from1904()));
            rows(Xml.of(parts.get(path(parts, book.firstSheet()))), cells, sheet);
        } catch (XMLStreamException | IndexOutOfBoundsException | NumberFormatException broken) {
            throw Unpacked.damaged();
        }
    }

    /** What the workbook says of itself: the link to the first sheet that is not hidden, and the day its dates are counted from. */
    private record Book(String firstSheet, boolean from1904) {}

    private static Book book(Map<String, byte[]> parts) throws XMLStreamException {
        var from1904 = false;
        for (var xml = Xml.of(parts.get(BOOK)); xml.next();) {
            if (xml.starts("workbookPr")) from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
            if (xml.starts("sheet") && !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden"))
                return new Book(xml.attribute("id"), from1904);
        }
        throw new XMLStreamException("no sheet");
    }

    private static String path(Map<String, byte[]> parts, String link) throws XMLStreamException {
        for (var xml = Xml.of(parts.get(LINKS)); xml.next();) {
            if (!xml.starts("Relationship") || !xml.attribute("Id").equals(link)) continue;
            var target = xml.attribute("Target");
            return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
        throw new XMLStreamException("no such sheet");
    }

    /** Texts that cells name by their place. What is written above Japanese characters is not part of them. */
    private static List<String> texts(Map<String, byte[]> parts) throws XMLStreamException {
        var texts = new ArrayList<String>();
        for (var xml = Xml.of(parts.get(TEXTS)); xml.next();) if (xml.starts("si")) texts.add(xml.textWithin("si"));
        return texts;
    }

    /** A row or a cell that does not say where it stands comes after the one before. */
    private static void rows(Xml xml, XlsxCells cells, SheetBuilder sheet) throws XMLStreamException, Unreadable {
        var number = 0;
        while (xml.next()) {
            if (!xml.starts("row")) continue;
            number = xml.attribute("r").isEmpty() ? number + 1 : Integer.parseInt(xml.attribute("r"));
            sheet.add(number, cells.ofRow(xml));
        }
    }
}
