package scot.throughline.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.Label;

/**
 * What the teams, areas or journey types of a council are called. Labels that were too small alone are one in the ledger, joined by a plus.
 *
 * @param names by key
 */
public record LabelNames(Map<String, String> names) {
    public static LabelNames of(Of of, Council council) {
        return new LabelNames(council.labels(of).stream().collect(Collectors.toUnmodifiableMap(Label::key, Label::name)));
    }

    /** The labels that one of the ledger is made of. */
    public static List<String> parts(String label) {
        return List.of(label.split("\\+"));
    }

    /** A label's name; its key where the council has it no longer. */
    public String name(String label) {
        return label.isEmpty() ? "" : names(parts(label).stream()).collect(Collectors.joining(" + "));
    }

    /** In the order of the names. */
    public Stream<String> names(Stream<String> keys) {
        return keys.map(key -> names.getOrDefault(key, key)).sorted();
    }
}
