package scot.throughline.seal;

import java.util.Arrays;
import java.util.Locale;

/** The secrets that are kept beside the pool's keys, each a file of its own, by the words an operator calls them. */
public enum ServiceKey {
    PHONE("column.key", "locks numbers, names, what help is asked for and what staff's codes come from"),
    HASH("hash.key",
            "finds a number without reading one; never rotated"),
    CAPSULE("journey.key", "wraps the secrets that lock first scores"),
    TAG(
            "pool-tag.key",
            "marks sealed answers as ours"),
    MARK("mark.key",
            "tells whether two answers are of one journey, and not of whose; never rotated"),
    DESK("desk.key",
            "locks what people wrote, at the comment desk");

    private final String file;
    private final String purpose;

    ServiceKey(String file, String purpose) {
        this.file = file;
        this.purpose = purpose;
    }

    /** The key that an operator means by a word. */
    public static ServiceKey called(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst()
                .orElseThrow(() -> new KeyRefused("There is no key called '" + word + "' but phone, hash, capsule, tag, mark and desk"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String file() {
        return file;
    }

    public String purpose() {
        return purpose;
    }

    /** Where the key before this one lies while it is being rotated. */
    public String previousFile() {
        return file.replace(".key", "-previous.key");
    }

    /** Whether an installation may be older than this key. */
    public boolean cameLater() {
        return this == MARK || this == DESK;
    }
}
