package scot.throughline.auditor;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Questions that the same people answered: of many that were, a chain that joins them all says as much as every two of them. */
final class Together {
    private final Map<String, String> with = new HashMap<>();

    Together(Collection<String> questions) {
        questions.forEach(question -> with.put(question, question));
    }

    /** Whether that joins any that were not joined yet. */
    boolean join(Collection<String> questions) {
        var first = questions.iterator().next();
        var joined = false;
        for (var question : questions) {
            var one = find(first);
            var other = find(question);
            if (one.equals(other)) continue;
            with.put(other, one);
            joined = true;
        }
        return joined;
    }

    private String find(String question) {
        var at = question;
        for (var next = Objects.requireNonNull(with.get(at)); !next.equals(at); next = Objects.requireNonNull(with.get(at))) at = next;
        return at;
    }
}
