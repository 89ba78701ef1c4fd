package scot.throughline.indicator;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a council counts itself.
 *
 * @param label its key: made of its first name, and the same ever after
 * @param unit "%", "days"; empty for a plain number
 * @param owner who answers for it
 * @param quality the quality indicator it speaks to, like 5.2
 */
@MappedEntity(value = "indicator", schema = "report")
record Indicator(@Id String label, String name, String unit, Better better, @Nullable String owner, @Nullable String quality) {
    static final int LONGEST_NAME = 200;
    static final String QUALITY = "\\d{1,2}\\.\\d{1,2}";

    private static final int LONGEST_LABEL = 60;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ,.'/()&-]+");

    /** One that nobody has entered yet. A name may end with its unit, as in "Reports in time (%)". */
    static Indicator named(String name, String unit, Better better, @Nullable String owner, @Nullable String quality) {
        var inPercent = unit.isEmpty() && name.endsWith(" (%)");
        var bare = inPercent ? name.substring(0, name.length() - " (%)".length()).strip() : name;
        return new Indicator(label(bare), bare, inPercent ? "%" : unit, better, owner, quality);
    }

    private static String label(String name) {
        var words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        // Under 5 days and over 5 days may differ by one sign, which no key can hold, and long names by their ends.
        return PLAIN.matcher(name).matches() && words.length() <= LONGEST_LABEL && !words.isEmpty()
                ? words
                : "%s-%08x".formatted(words.substring(0, Math.min(words.length(), LONGEST_LABEL - 9)),
                        name.toLowerCase(Locale.ROOT).hashCode()).replaceAll("^-|-(?=-)", "");
    }

    /** What somebody has said of it stays; what nobody has said yet may come from a file. */
    Indicator filledFrom(Indicator file) {
        return new Indicator(label, name, unit.isEmpty() ? file.unit : unit, better == Better.UNKNOWN ? file.better : better,
                owner == null ? file.owner : owner, quality == null ? file.quality : quality);
    }

    /** The same under the key of one that is there. */
    Indicator calledBy(String before) {
        return new Indicator(before, name, unit, better, owner, quality);
    }

    /** "95%", "12 days". */
    String written(BigDecimal value) {
        var figure = value.stripTrailingZeros().toPlainString();
        return unit.equals("%") ? figure + "%" : (figure + " " + unit).strip();
    }
}
