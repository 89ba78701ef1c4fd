package scot.throughline.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one question and its choices; what it depends on must stand on an earlier screen. */
final class QuestionReader {
    /** Codes are kept in columns of 32 and never change, so they are plain. */
    static final String CODE = "[A-Za-z0-9_.]{1,32}";
    static final String CODE_IN_WORDS = "Use at most 32 letters, digits, dots and underscores, without spaces";

    private static final Set<Integer> LADDER = Set.of(1, 2, 3, 4);

    private final Known earlier;
    private final Set<String> keys = new HashSet<>();

    QuestionReader(Known earlier) {
        this.earlier = earlier;
    }

    Question read(YamlMap map) {
        var key = map.text("key", CODE, CODE_IN_WORDS);
        if (!key.isEmpty() && !keys.add(key))
            map.fault("key", "gives a second question the name '" + key + "'", "Give each question a key of its own");
        var kind = map.word("kind", Question.Kind.class);
        var choices = kind == Question.Kind.TEXT ? List.<Choice>of() : choices(map, kind);
        var question = new Question(key, kind, map.text("wording"), map.textIfAny("hint"), domain(map), indicators(map), choices,
                askedWhen(map), helpWanted(map, kind, choices));
        map.nothingElse();
        return question;
    }

    /** Help is kept and shown by domain, so that is what its choices are. */
    private static boolean helpWanted(YamlMap map, Question.Kind kind, List<Choice> choices) {
        if (!map.has("help")) return false;
        map.text("help", "wanted", "Write 'wanted', or leave the key out");
        if (kind != Question.Kind.PICK_MANY) map.fault("help", "is wanted by a question that is not pick-many", "Make it pick-many");
        for (var choice : choices) if (choice.role() == Choice.Role.ANSWER) Domain.check(map, "choices", choice.code());
        return true;
    }

    private static List<String> indicators(YamlMap map) {
        if (!map.has("indicators")) return List.of();
        var indicators = List.copyOf(map.distinct("indicators"));
        for (var indicator : indicators)
            if (!indicator.matches("[1-9]\\.[1-9]"))
                map.fault("indicators", "cannot hold '" + indicator + "'", "Write each as its chapter and number, in quotes: \"2.1\"");
        return indicators;
    }

    private @Nullable String domain(YamlMap map) {
        var domain = map.textIfAny("domain");
        if (domain != null) Domain.check(map, "domain", domain);
        return domain;
    }

    private AskedWhen askedWhen(YamlMap map) {
        var blocks = map.has("blocks") ? Set.copyOf(map.words("blocks", AskedWhen.Block.class)) : Set.<AskedWhen.Block>of();
        return new AskedWhen(blocks, codes(map, "unless"), codes(map, "only-if"));
    }

    private Map<String, Set<String>> codes(YamlMap map, String key) {
        return map.has(key) ? earlier.namedIn(map, key) : Map.of();
    }

    private List<Choice> choices(YamlMap map, Question.Kind kind) {
        var choices = new ArrayList<Choice>();
        var codes = new HashSet<String>();
        for (var line : map.maps("choices")) {
            var choice = choice(line);
            if (!choice.code().isEmpty() && !codes.add(choice.code()))
                line.fault("code", "gives a second choice the code '" + choice.code() + "'",
                        "Give each choice of a question a code of its own");
            choices.add(choice);
        }
        var scores = choices.stream().flatMap(choice -> Stream.ofNullable(choice.score())).collect(Collectors.toSet());
        if (kind == Question.Kind.LADDER && !scores.equals(LADDER))
            map.fault("choices", "is not a ladder", "Give it four states with the codes 1 (worst) to 4 (best)");
        return choices;
    }

    /** A code that is a number is also the score. */
    private Choice choice(YamlMap line) {
        var code = line.text("code", CODE, CODE_IN_WORDS);
        var role = line.has("role") ? line.word("role", Choice.Role.class) : Choice.Role.ANSWER;
        var choice = new Choice(code, line.text("wording"), role, code.matches("\\d{1,2}") ? Integer.valueOf(code) : null,
                line.has("control") ? line.word("control", Choice.Control.class) : null, codes(line, "only-if"));
        line.nothingElse();
        return choice;
    }
}
