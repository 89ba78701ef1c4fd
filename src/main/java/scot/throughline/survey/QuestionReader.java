package scot.throughline.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.AskedWhen.Turn;

/** Reads one question; what it depends on must stand on an earlier screen. */
final class QuestionReader {
    /** Codes are kept in columns of 32 and never change, so they are plain. */
    static final String CODE = "[A-Za-z0-9_.]{1,32}";
    static final String CODE_IN_WORDS = "Use at most 32 letters, digits, dots and underscores, without spaces";

    private static final String PLACE = "{place}";

    private final Known earlier;
    private final Map<String, YamlMap> written;
    private final ChoiceReader choices;

    /** @param written where each question is written, by key: filled here */
    QuestionReader(Known earlier, Map<String, YamlMap> written) {
        this.earlier = earlier;
        this.written = written;
        this.choices = new ChoiceReader(earlier);
    }

    Question read(YamlMap map) {
        return read(map, null);
    }

    /** @param turn which of the questions that are asked in turn this is; null where it is asked always */
    Question read(YamlMap map, @Nullable Turn turn) {
        var key = key(map, map, map.text("key", CODE, CODE_IN_WORDS));
        return read(map, key, filled(map, map.text("wording")), domain(map), turn);
    }

    /** One of several questions made of one: asked about a place in the list, under that place's key. */
    Question about(YamlMap place, YamlMap map) {
        var key = map.text("key", CODE, CODE_IN_WORDS) + "." + place.text("key", CODE, CODE_IN_WORDS);
        if (!key.matches(CODE)) place.fault("key", "makes a key longer than 32 letters: '" + key + "'", CODE_IN_WORDS);
        var wording = map.text("wording");
        if (!wording.contains(PLACE)) map.fault("wording", "has no {place}", "Write {place} where the words of each place belong");
        return read(map, key(place, map, key), filled(map, wording.replace(PLACE, place.text("place"))), domain(place), null);
    }

    private Question read(YamlMap map, String key, String wording, @Nullable String domain, @Nullable Turn turn) {
        var kind = map.word("kind", Question.Kind.class);
        map.has("still-means");
        var offered = choices.read(map, kind);
        var question = new Question(key, kind, wording, map.textIfAny("hint"), domain, indicators(map), offered, askedWhen(map, turn),
                helpWanted(map, kind, offered));
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

    /** @param line the line that makes this key its own */
    private String key(YamlMap line, YamlMap map, String key) {
        if (!key.isEmpty() && written.putIfAbsent(key, map) != null)
            line.fault("key", "gives a second question the name '" + key + "'", "Give each question a key of its own");
        return key;
    }

    private static String filled(YamlMap map, String wording) {
        if (wording.matches(".*[{}].*"))
            map.fault("wording", "has something in { } that nobody fills in", "Only {place} is, where a question has 'for-each'");
        return wording;
    }

    private static List<String> indicators(YamlMap map) {
        if (!map.has("indicators")) return List.of();
        var indicators = List.copyOf(map.distinct("indicators"));
        for (var indicator : indicators)
            if (!indicator.matches("[1-9]\\.[1-9]"))
                map.fault("indicators", "cannot hold '" + indicator + "'", "Write each as its chapter and number, in quotes: \"2.1\"");
        return indicators;
    }

    private static @Nullable String domain(YamlMap map) {
        var domain = map.textIfAny("domain");
        if (domain != null) Domain.check(map, "domain", domain);
        return domain;
    }

    private AskedWhen askedWhen(YamlMap map, @Nullable Turn turn) {
        var blocks = map.has("blocks") ? Set.copyOf(map.words("blocks", AskedWhen.Block.class)) : Set.<AskedWhen.Block>of();
        return new AskedWhen(blocks, codes(map, "unless"), codes(map, "only-if"), turn);
    }

    private Map<String, Set<String>> codes(YamlMap map, String key) {
        return map.has(key) ? earlier.namedIn(map, key) : Map.of();
    }
}
