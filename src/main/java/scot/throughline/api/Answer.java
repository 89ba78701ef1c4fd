package scot.throughline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.people.Problem;
import scot.throughline.people.Taken;
import scot.throughline.people.Taken.Changed;
import scot.throughline.people.Taken.New;
import scot.throughline.people.Taken.Refused;
import scot.throughline.people.Taken.Same;

/** What a machine hears back: how many rows were new, changed or known, and of each refused one its place and what is wrong. Names nobody. */
final class Answer {
    private Answer() {}

    static Map<String, Object> of(List<Taken> taken) {
        var counts = new int[3];
        var refused = new ArrayList<Map<String, Object>>();
        for (var row = 0; row < taken.size(); row++) {
            switch (taken.get(row)) {
                case New() -> counts[0]++;
                case Changed _ -> counts[1]++;
                case Same _ -> counts[2]++;
                case Refused(var problems) -> refused.add(Map.of("row", row, "problems", problems.stream().map(Answer::problem).toList()));
            }
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("new", counts[0]);
        answer.put("changed", counts[1]);
        answer.put("same", counts[2]);
        answer.put("refused", refused);
        return answer;
    }

    private static Map<String, Object> problem(Problem problem) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("field", problem.column().key());
        fields.put("code", problem.code().key());
        fields.put("reason", problem.reason());
        fields.put("fix", problem.fix());
        return fields;
    }
}
