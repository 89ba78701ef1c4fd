package scot.throughline.background;

import java.util.Locale;
import java.util.Optional;

/** A person's sex, as the council has it. */
public enum Sex implements Group {
    WOMAN("Women"), MAN("Men"), ANOTHER("Another");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    /** Reads it as lists write it. */
    public static Optional<Sex> parse(String written) {
        return switch (written.strip().toLowerCase(Locale.UK)) {
            case "woman", "female", "f" -> Optional.of(WOMAN);
            case "man", "male", "m" -> Optional.of(MAN);
            case "another", "other" -> Optional.of(ANOTHER);
            default -> Optional.empty();
        };
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String people() {
        return this == ANOTHER ? "people of another sex" : words.toLowerCase(Locale.UK);
    }
}
