package scot.throughline.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.throughline.response.Coding.Coded;
import scot.throughline.seal.Batch;

/** A year's answers with one kind of label, for the moment in which they are counted. Gives counts only. */
public final class Labelled {
    private final Batch year;
    private final List<Coded> answers;

    Labelled(Batch year, List<Coded> answers) {
        this.year = year;
        this.answers = answers;
    }

    /** How many people stand behind each label. */
    public Map<String, Integer> people() {
        var people = new TreeMap<String, Integer>();
        answers.forEach(each -> people.merge(each.label(), 1, Integer::sum));
        return people;
    }

    /**
     * How many gave each answer.
     *
     * @param under the label that each is shown under; one that is left out is not counted
     */
    public List<AnswerCount> counts(Map<String, String> under, Set<String> questions) {
        var cells = new Cells(questions);
        for (var each : answers) {
            var label = under.get(each.label());
            if (label != null) cells.add(label, each.answers());
        }
        return cells.counts(year.family(), year.kind(), year.period());
    }
}
