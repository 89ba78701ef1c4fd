package scot.throughline.people;

import java.util.Arrays;
import java.util.Optional;

/** Why staff stopped contact with somebody. */
public enum StopReason {
    SAFETY("It is not safe to contact them"),
    ASKED("They asked us to stop"),
    NO_PHONE("They have no phone");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<StopReason> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
