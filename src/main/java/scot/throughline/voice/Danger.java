package scot.throughline.voice;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that may mean danger, by how they begin. Finds too much rather than too little, and still not all. */
final class Danger {
    private final Pattern words;

    Danger(Collection<String> beginnings) {
        words = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + beginnings.stream()
                .map(beginning -> Pattern.quote(beginning).replace(" ", "\\E[\\s-]+\\Q")).collect(Collectors.joining("|")) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean isIn(String comment) {
        return words.matcher(comment).find();
    }
}
