package scot.throughline.reidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an attack came to. Says where and how many, never what or who. */
final class Found {
    private final List<String> readable = new ArrayList<>();
    private final List<String> joinable = new ArrayList<>();
    private final Map<Asked, String> guesses = new HashMap<>();
    private long linked;

    /** @param what with a place for the number */
    void readable(long many, String what) {
        if (many > 0) readable.add(what.formatted(many));
    }

    void joinable(long many, String what) {
        if (many > 0) joinable.add(what.formatted(many));
    }

    /** Laid beside a person, and locked. */
    void linked(long rows) {
        linked += rows;
    }

    /** @param who every id of the one who may have said it */
    void guess(Iterable<String> who, Map<String, String> said) {
        for (var id : who) said.forEach((question, answer) -> guesses.putIfAbsent(new Asked(id, question), answer));
    }

    List<String> readable() {
        return readable;
    }

    List<String> joinable() {
        return joinable;
    }

    Map<Asked, String> guesses() {
        return guesses;
    }

    long linked() {
        return linked;
    }
}
