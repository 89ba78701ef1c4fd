package scot.throughline.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way is better. */
enum Better {
    MORE("More is better"), FEWER("Fewer is better"), UNKNOWN("Nobody has said");

    private final String words;

    Better(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As forms send it and files write it: "more", "fewer", "unknown". */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Better> parse(String written) {
        return Arrays.stream(values()).filter(each -> each.key().equals(written.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
