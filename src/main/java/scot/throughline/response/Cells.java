package scot.throughline.response;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;

/** Counts answers as they are opened, and only those that are published. What comes out is in the order of its keys, never in that of opening. */
final class Cells {
    private final Set<String> published;
    private final Map<Cell, Integer> cells = new HashMap<>();

    Cells(Set<String> published) {
        this.published = published;
    }

    private record Cell(String label, String question, String answer) {}

    void add(String label, Answers answers) {
        for (var question : published)
            for (var code : answers.codes(question)) cells.merge(new Cell(label, question, code), 1, Integer::sum);
    }

    List<AnswerCount> counts(Family family, Kind kind, Period period) {
        return cells.entrySet().stream()
                .map(cell -> new AnswerCount(family, kind, period, cell.getKey().label(), cell.getKey().question(), cell.getKey().answer(),
                        cell.getValue()))
                .sorted(Comparator.comparing(AnswerCount::label).thenComparing(AnswerCount::question).thenComparing(AnswerCount::answer))
                .toList();
    }
}
