package scot.throughline.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list is of. */
public enum Of {
    JOURNEYS("People and journeys", "Adds people and their journeys, and changes what is different about those that are known."),
    ENDINGS(
            "Journeys that have ended",
            "Records how and when journeys ended. Whoever has not been asked yet is then asked."),
    SENDS("People to send to",
            "Sends each person on the list the text for what they are to be asked.");

    private final String title;
    private final String words;

    Of(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** Finds one by its key: "journeys". */
    static Optional<Of> called(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }
}
