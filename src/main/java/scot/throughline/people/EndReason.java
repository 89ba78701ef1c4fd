package scot.throughline.people;

import java.util.Arrays;
import java.util.Optional;

/** Why a journey ended, in the words the field uses. */
public enum EndReason {
    COMPLETED("Completed"), ENDED_EARLY("Ended early"), TRANSFERRED("Moved to another area"), CUSTODY("Went to custody"), DIED("Died");

    private final String words;

    EndReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the journey stopped before it was done, which chooses the questions about what made it hard to keep going. */
    public boolean early() {
        return this == ENDED_EARLY || this == CUSTODY;
    }

    static Optional<EndReason> parse(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
