package scot.throughline.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version as its authors wrote it.
 *
 * @param written where each question and each derived answer is written, by key
 * @param files what it was read from
 */
record Version(Questionnaire questionnaire, Map<String, YamlMap> written, List<String> files) {
    Version {
        written = new TreeMap<>(written);
        files = List.copyOf(files);
    }

    int number() {
        return questionnaire.version();
    }

    boolean has(String key) {
        return question(key).isPresent() || derived(key).isPresent();
    }

    Optional<Question> question(String key) {
        return questionnaire.question(key);
    }

    Optional<Derived> derived(String key) {
        return questionnaire.derived().stream().filter(each -> each.key().equals(key) || each.codes().containsKey(key)).findFirst();
    }

    /** Why a changed question means what it meant, where its author says so. */
    @Nullable
    String stillMeans(String key) {
        var place = written.get(key);
        return place == null ? null : place.textIfAny("still-means");
    }
}
