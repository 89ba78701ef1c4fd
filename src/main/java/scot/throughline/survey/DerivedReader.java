package scot.throughline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the answers worked out from others; each may name only what stands before it, so they cannot go round in a circle. */
final class DerivedReader {
    private enum Rule { YES_OR_NO, COUNT, PICKED, JOINED, DISTANCE }

    private final Known before;
    private final Map<String, YamlMap> written;

    /** @param written where each answer is written, by key: filled here */
    DerivedReader(Known before, Map<String, YamlMap> written) {
        this.before = before;
        this.written = written;
    }

    List<Derived> read(YamlMap questionnaire) {
        if (!questionnaire.has("derived")) return List.of();
        var derived = new ArrayList<Derived>();
        for (var map : questionnaire.maps("derived")) {
            var each = one(map);
            each.codes().forEach((key, codes) -> {
                if (before.holds(key))
                    map.fault("key", "gives a second answer the name '" + key + "'", "Give each answer a key of its own");
                before.add(key, codes);
            });
            map.has("still-means");
            map.nothingElse();
            written.putIfAbsent(each.key(), map);
            derived.add(each);
        }
        return derived;
    }

    private Derived one(YamlMap map) {
        var key = map.text("key", QuestionReader.CODE, QuestionReader.CODE_IN_WORDS);
        return switch (map.word("rule", Rule.class)) {
            case YES_OR_NO -> new Derived.YesOrNo(key, map.word("match", Derived.Match.class), before.namedIn(map, "yes-when"),
                    before.namedIn(map, "no-when"));
            case COUNT -> new Derived.Count(key, before.namedIn(map, "counted"), outOf(map));
            case PICKED -> picked(map, key);
            case JOINED -> new Derived.Joined(key, joined(map));
            case DISTANCE -> distance(map, key);
        };
    }

    private Set<String> outOf(YamlMap map) {
        var outOf = map.distinct("out-of");
        for (var question : outOf) before.check(map, "out-of", question, Set.of());
        return outOf;
    }

    private Derived picked(YamlMap map, String key) {
        var questions = List.copyOf(map.distinct("questions"));
        var picks = List.copyOf(map.distinct("picks"));
        for (var question : questions) before.check(map, "picks", question, picks);
        return new Derived.Picked(key, questions, picks);
    }

    private List<String> joined(YamlMap map) {
        var questions = List.copyOf(map.distinct("questions"));
        for (var question : questions) before.check(map, "questions", question, Derived.Joined.CODES);
        return questions;
    }

    private Derived distance(YamlMap map, String key) {
        var domain = map.text("domain");
        Domain.check(map, "domain", domain);
        var question = map.text("question");
        before.check(map, "question", question, List.of("1", "2", "3", "4"));
        return new Derived.Distance(key, domain, question);
    }
}
