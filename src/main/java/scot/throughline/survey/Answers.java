package scot.throughline.survey;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything one person has answered so far, by question key. Lives in memory only; prints nothing of what was said. */
public final class Answers {
    public static final Answers NONE = new Answers(Map.of());

    private final Map<String, Answer> given;

    private Answers(Map<String, Answer> given) {
        this.given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    public static Answers of(Map<String, Answer> given) {
        return new Answers(given);
    }

    public Answers with(String question, Answer answer) {
        var more = new TreeMap<>(given);
        more.put(question, answer);
        return new Answers(more);
    }

    public Answers picked(String question, String... codes) {
        return with(question, new Answer.Picked(Set.of(codes)));
    }

    public Answers only(Collection<String> questions) {
        var fewer = new TreeMap<>(given);
        fewer.keySet().retainAll(questions);
        return new Answers(fewer);
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(given.get(question));
    }

    /** The codes picked, or none where it was skipped, written in words or not reached. */
    public Set<String> codes(String question) {
        return given.get(question) instanceof Answer.Picked(var codes) ? codes : Set.of();
    }

    public boolean gaveAny(String question, Set<String> codes) {
        return !Collections.disjoint(codes(question), codes);
    }

    public Map<String, Answer> all() {
        return given;
    }

    @Override
    public String toString() {
        return "Answers[…]";
    }
}
