package scot.throughline.survey;

import java.util.Arrays;

/** Questionnaires whose answers wait in one pool: one set of codes, one length, never split further. */
public enum Family {
    EXIT("exit"), REVIEW_START("review-start"), REVIEW_LATER("review-later"), PULSE("pulse"), OPEN("open");

    private final String key;

    Family(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether its answers come from people who were asked by name, so that somebody holds their journeys; else from anybody at an open link. */
    public boolean isInvited() {
        return this != OPEN;
    }

    public static Family parse(String key) {
        return Arrays.stream(values()).filter(family -> family.key.equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No family is called '" + key + "'"));
    }
}
