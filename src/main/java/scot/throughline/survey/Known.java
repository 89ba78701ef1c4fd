package scot.throughline.survey;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The questions, with their codes, that may be named at this point of a file: those that stand before it. */
final class Known {
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();

    void add(String question, Collection<String> more) {
        codes.computeIfAbsent(question, _ -> new LinkedHashSet<>()).addAll(more);
    }

    boolean holds(String question) {
        return codes.containsKey(question);
    }

    /** Reads {@code QUESTION: [CODE, CODE]} lines; none where the key is not there. */
    Map<String, Set<String>> namedIn(YamlMap map, String key) {
        var named = new LinkedHashMap<String, Set<String>>();
        var lines = map.map(key);
        for (var question : lines.keys()) {
            var picked = lines.distinct(question);
            check(lines, question, question, picked);
            named.put(question, picked);
        }
        return named;
    }

    /** Reports a question that is not known, or codes that it does not have, at a key. */
    void check(YamlMap map, String key, String question, Collection<String> picked) {
        if (question.isEmpty()) return;
        var known = codes.get(question);
        if (known == null) {
            map.fault(key, "names the question '" + question + "', which nothing before it asks", "Name one that is asked before it");
            return;
        }
        for (var code : picked)
            if (!known.contains(code))
                map.fault(key, "names the answer '" + code + "', which " + question + " does not have",
                        "Name one of: " + String.join(", ", known));
    }
}
