package scot.throughline.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a machine may do. */
enum MachineScope {
    JOURNEYS("Tell us of journeys and their ends"), REFUSALS("Ask what was refused it, and why"), FIGURES("Read published figures");

    private final String words;

    MachineScope(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<MachineScope> parse(String written) {
        return Arrays.stream(values()).filter(scope -> Set.of(written.split(" ")).contains(scope.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MachineScope.class)));
    }

    static String written(Set<MachineScope> scopes) {
        return scopes.stream().map(MachineScope::key).sorted().collect(Collectors.joining(" "));
    }
}
