package scot.throughline.people;

import java.util.Arrays;
import java.util.Optional;

/** What somebody said when they were told, at induction, that a text would come and who it comes from. */
public enum Texting {
    OK("They know about the texts and are happy to get them", "OK"),
    HAND_OVER("They want to answer in person only", "Hand over"),
    NOT_TOLD("They have not been told yet", "Not told");

    private final String words;
    private final String inLists;

    Texting(String words, String inLists) {
        this.words = words;
        this.inLists = inLists;
    }

    public String words() {
        return words;
    }

    /** As it is written in a list: one or two words. */
    public String inLists() {
        return inLists;
    }

    static Optional<Texting> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Also "yes", which is what people write under "OK to text". */
    static Optional<Texting> inList(String written) {
        if (written.equalsIgnoreCase("yes")) return Optional.of(OK);
        return Arrays.stream(values()).filter(each -> written.equalsIgnoreCase(each.inLists)).findFirst();
    }
}
