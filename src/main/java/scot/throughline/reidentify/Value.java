package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One value as its bytes, a character for each. Prints nothing of itself: an attack tells where it found something, never what. */
record Value(String bytes) {
    /** Two values as long as this are not equal by chance. */
    private static final int LONG = 8;
    private static final Pattern TEXT = Pattern.compile("[\\x20-\\x7E\\s]*");
    private static final Pattern WRITTEN_ID = Pattern.compile("[0-9a-fA-F]{16,}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

    static Value of(byte[] bytes) {
        return new Value(new String(bytes, ISO_8859_1));
    }

    boolean isLong() { return bytes.length() >= LONG; }

    boolean isText() { return TEXT.matcher(bytes).matches(); }

    /** Random bytes, or an id written out: what tells one row from every other. */
    boolean isId() {
        return isLong() && (!isText() || WRITTEN_ID.matcher(bytes).matches());
    }

    boolean isNumber() { return WHOLE_NUMBER.matcher(bytes).matches(); }

    /** The same for an id and for the same id written out. */
    String hex() {
        return WRITTEN_ID.matcher(bytes).matches()
                ? bytes.replace("-", "").toLowerCase(Locale.ROOT)
                : HexFormat.of().formatHex(bytes.getBytes(ISO_8859_1));
    }

    /** A date; a moment at midnight is one too, because that is how "until the day is over" is kept. */
    Optional<LocalDate> day() {
        if (DAY.matcher(bytes).matches()) return Optional.of(LocalDate.parse(bytes));
        return time().filter(time -> time.getMinute() == 0 && time.getSecond() == 0 && time.getNano() == 0).map(LocalDateTime::toLocalDate);
    }

    /** A moment finer than a day. */
    Optional<Instant> moment() {
        return day().isPresent() ? Optional.empty() : time().map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private Optional<LocalDateTime> time() {
        return MOMENT.matcher(bytes).matches() ? Optional.of(LocalDateTime.parse(bytes.replace(' ', 'T'))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Value[…]";
    }
}
