package scot.throughline.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.survey.Choice.Role;

/** Reads the choices of one question and checks what its kind asks of them. */
final class ChoiceReader {
    private static final Set<Integer> LADDER = Set.of(1, 2, 3, 4);
    private static final int SHORTEST_SCALE = 3;
    private static final int LONGEST_SCALE = 7;
    private static final String WHOLE_NUMBER = "20, a whole number";

    private final Known earlier;

    ChoiceReader(Known earlier) {
        this.earlier = earlier;
    }

    List<Choice> read(YamlMap question, Question.Kind kind) {
        if (kind == Question.Kind.TEXT) return List.of();
        var lines = question.maps("choices");
        var choices = kind == Question.Kind.BAND ? bands(question, lines) : lines.stream().map(this::choice).toList();
        var codes = new HashSet<String>();
        for (var i = 0; i < choices.size(); i++) {
            var code = choices.get(i).code();
            if (!code.isEmpty() && !codes.add(code))
                lines.get(i).fault("code", "gives a second choice the code '" + code + "'",
                        "Give each choice of a question a code of its own");
            lines.get(i).nothingElse();
        }
        check(question, kind, choices);
        return choices;
    }

    /** A code that is a number is also the score. */
    private Choice choice(YamlMap line) {
        var code = line.text("code", QuestionReader.CODE, QuestionReader.CODE_IN_WORDS);
        var role = line.has("role") ? line.word("role", Role.class) : Role.ANSWER;
        return new Choice(code, line.text("wording"), role, code.matches("\\d{1,2}") ? Integer.valueOf(code) : null,
                line.has("control") ? line.word("control", Choice.Control.class) : null, onlyIf(line));
    }

    private Map<String, Set<String>> onlyIf(YamlMap line) {
        return line.has("only-if") ? earlier.namedIn(line, "only-if") : Map.of();
    }

    private static void check(YamlMap question, Question.Kind kind, List<Choice> choices) {
        var answers = choices.stream().filter(choice -> choice.role() == Role.ANSWER).toList();
        var scores = answers.stream().flatMap(choice -> Stream.ofNullable(choice.score())).collect(Collectors.toSet());
        if (kind == Question.Kind.LADDER && !scores.equals(LADDER))
            question.fault("choices", "is not a ladder", "Give it four states with the codes 1 (worst) to 4 (best)");
        if (kind == Question.Kind.SCALE && !isScale(answers, scores))
            question.fault("choices", "is not a worded scale",
                    "Give it three to seven answers in words, with the codes 1 (worst), 2, 3 and so on");
    }

    private static boolean isScale(List<Choice> answers, Set<Integer> scores) {
        return answers.size() >= SHORTEST_SCALE && answers.size() <= LONGEST_SCALE
                && scores.equals(IntStream.rangeClosed(1, answers.size()).boxed().collect(Collectors.toSet()))
                && answers.stream().allMatch(answer -> answer.wording().chars().anyMatch(Character::isLetter));
    }

    /** Bands follow on from each other and the last is open. Their numbers are their code, so that a code cannot come to mean other numbers. */
    private List<Choice> bands(YamlMap question, List<YamlMap> lines) {
        var choices = new ArrayList<Choice>();
        var bands = lines.stream().filter(line -> !line.has("role")).toList();
        if (bands.size() < 2) question.fault("choices", "has fewer than two bands", "Write each as {from: 0, to: 9, wording: …}");
        for (var line : lines) {
            if (line.has("role")) {
                choices.add(choice(line));
                continue;
            }
            var at = bands.indexOf(line);
            var from = number(line, "from");
            var open = at == bands.size() - 1;
            if (open && line.has("to"))
                line.fault("to", "ends the last band", "Leave it out, so that every number has a band");
            if (at > 0 && from != number(bands.get(at - 1), "to") + 1)
                line.fault("from", "does not follow on from the band before it", "Start each band one above the end of the one before");
            var to = open ? from : number(line, "to");
            if (to < from) line.fault("to", "is below 'from'", "Write the lower number first");
            choices.add(new Choice(from + (open ? "_UP" : "_" + to), line.text("wording"), Role.ANSWER, null, null, onlyIf(line)));
        }
        return choices;
    }

    private static int number(YamlMap line, String key) {
        return line.parsed(key, Integer::parseUnsignedInt, 0, WHOLE_NUMBER);
    }
}
