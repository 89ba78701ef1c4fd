package scot.throughline.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Tells days from other numbers: a spreadsheet keeps them as a count, and only how the cell is shown says that it is one. */
final class XlsxDays {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    /** Of a format's code, what is printed as it stands, and conditions and colours. */
    private static final Pattern NO_FIELD = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private final List<Boolean> shownAsDay;
    private final LocalDate epoch;

    private XlsxDays(List<Boolean> shownAsDay, LocalDate epoch) {
        this.shownAsDay = shownAsDay;
        this.epoch = epoch;
    }

    static XlsxDays of(Xml styles, boolean from1904) throws XMLStreamException {
        var codes = new HashMap<String, String>();
        var shownAsDay = new ArrayList<Boolean>();
        while (styles.next()) {
            if (styles.starts("numFmt")) codes.put(styles.attribute("numFmtId"), styles.attribute("formatCode"));
            if (!styles.starts("cellXfs")) continue;
            while (styles.next() && !styles.ends("cellXfs"))
                if (styles.starts("xf")) shownAsDay.add(isDay(styles.attribute("numFmtId"), codes));
        }
        return new XlsxDays(shownAsDay, from1904 ? EPOCH_1904 : EPOCH);
    }

    Optional<LocalDate> day(BigDecimal number, int style) {
        var isDay = style >= 0 && style < shownAsDay.size() && shownAsDay.get(style) && number.signum() > 0
                && number.compareTo(LAST_DAY) < 0;
        return isDay ? Optional.of(epoch.plusDays(number.longValue())) : Optional.empty();
    }

    /** By the numbers that every spreadsheet knows, or by a code with a day or a year in it. */
    private static boolean isDay(String id, Map<String, String> codes) {
        var code = codes.get(id);
        if (code != null) return NO_FIELD.matcher(code).replaceAll("").matches("(?is).*[dy].*");
        return id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-8]");
    }
}
