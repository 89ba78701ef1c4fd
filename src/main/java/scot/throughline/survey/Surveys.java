package scot.throughline.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything read from {@code surveys/}, checked at start: a service with a fault in its files does not start.
 *
 * @param comments what the comment desk works with
 * @param comparisons how each version that follows another stands to it
 * @param fingerprints of what each version was read from, by {@code exit/v1}: whether its file was edited since
 */
public record Surveys(Council council, List<Questionnaire> questionnaires, List<Measure> measures, Catalogue catalogue, Languages languages,
        Notices notices, CommentLists comments, List<Comparison> comparisons, Map<String, String> fingerprints) {
    public Surveys {
        questionnaires = List.copyOf(questionnaires);
        measures = List.copyOf(measures);
        comparisons = List.copyOf(comparisons);
        fingerprints = Map.copyOf(fingerprints);
    }

    /** Made by hand, from no files, and published by nobody. */
    public Surveys(Council council, List<Questionnaire> questionnaires, List<Measure> measures, Languages languages, Notices notices) {
        this(council, questionnaires, measures, Catalogue.EMPTY, languages, notices, CommentLists.NONE, List.of(), Map.of());
    }

    public Optional<Questionnaire> questionnaire(String key, int version) {
        return questionnaires.stream().filter(each -> each.key().equals(key) && each.version() == version).findFirst();
    }

    /** The newest version, which new invitations get. */
    public Optional<Questionnaire> newest(String key) {
        return questionnaires.stream().filter(each -> each.key().equals(key)).max(Comparator.comparingInt(Questionnaire::version));
    }

    /** How a version stands to those before it; empty for the first. */
    public Optional<Comparison> comparison(Questionnaire version) {
        return comparisons.stream().filter(each -> each.questionnaire().equals(version.key()) && each.version() == version.version())
                .findFirst();
    }

    /** Empty where there is no such version. */
    public String fingerprint(String key, int version) {
        return fingerprints.getOrDefault(key + "/v" + version, "");
    }
}
