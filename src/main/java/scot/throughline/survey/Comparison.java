package scot.throughline.survey;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one version of a questionnaire stands to those before it: which figures go on, and which begin or end with it.
 *
 * @param before the version it follows
 * @param lines by the key of each question and derived answer, asked now or in the version before
 * @param measures what becomes of the measures that count something changed, in words
 */
public record Comparison(String questionnaire, int version, int before, Map<String, Line> lines, List<String> measures) {
    /** What becomes of the line of figures that belongs to a key. */
    public sealed interface Line {
        /** Means what it meant in an earlier version. */
        record GoesOn(int since) implements Line {}

        /** Was changed, and its author says why it means what it meant. */
        record OnTheAuthorsWord(int since, String change, String why) implements Line {}

        /** Was never asked before. */
        record Begins() implements Line {}

        /** Is asked no more. */
        record Ends(int with) implements Line {}
    }

    public Comparison {
        lines = new TreeMap<>(lines);
        measures = List.copyOf(measures);
    }

    /** A sentence for each thing that an author ought to know. */
    public List<String> inWords() {
        var words = new ArrayList<String>();
        var same = lines.values().stream().filter(line -> line.equals(new Line.GoesOn(before))).count();
        words.add("%d of %d keys mean what they meant: their figures go on".formatted(same, lines.size()));
        lines.forEach((key, line) -> {
            switch (line) {
                case Line.GoesOn(var since) -> {
                    if (since != before) words.add(key + " is asked again, as in version " + since + ": its figures go on");
                }
                case Line.OnTheAuthorsWord(var since, var change, var why) ->
                    words.add("%s has %s since version %d; its figures go on, on the author's word: %s".formatted(key, change, since, why));
                case Line.Begins() -> words.add(key + " is new: no figures before version " + version);
                case Line.Ends(var with) -> words.add(key + " is no longer asked: its figures end with version " + with);
            }
        });
        words.addAll(measures);
        return words;
    }

    @Override
    public String toString() {
        return inWords().stream().collect(joining("; ", questionnaire + " version " + version + ": ", ""));
    }
}
