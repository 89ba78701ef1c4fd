package scot.throughline.survey;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A part of life that our work hopes to help with, beside the national person-centred outcome it speaks to: N1 needs met, N2 relationships and
 * taking part, N3 resilience. EXP is how we treated people, which is not an outcome.
 */
public enum Domain {
    HOME("Home"), // N1
    ALC("Drinking"), // N1
    DRUG("Drug use"), // N1
    WORK("Work, learning, volunteering"), // N2
    MON("Money"), // N1
    MIND("How people feel in themselves"), // N1
    BODY("Health"), // N1
    FAM("Family and people close to them"), // N2
    TIME("Friends and free time"), // N2
    COPE("Sorting out problems"), // N3
    HOPE("Staying out of trouble"), // N3
    EXP("How we treated people");

    private final String label;

    Domain(String label) {
        this.label = label;
    }

    /** As leaders read it. */
    public String label() {
        return label;
    }

    static void check(YamlMap map, String key, String code) {
        if (!code.isEmpty() && Arrays.stream(values()).noneMatch(domain -> domain.name().equals(code)))
            map.fault(key, "cannot be '" + code + "'",
                    "Name one of: " + Arrays.stream(values()).map(Domain::name).collect(Collectors.joining(", ")));
    }
}
