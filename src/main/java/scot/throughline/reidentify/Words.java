package scot.throughline.reidentify;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Family;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/**
 * What anybody knows who has read the questionnaires: every question, every code, every wording. By these an answer in clear is known when it is
 * seen.
 *
 * @param answers the codes of each question, and of each derived answer
 * @param labels teams, areas and journey types
 * @param wordings long enough to stand nowhere by chance
 * @param names what a batch is called: they say which pool a blob waits in, not whose it is
 */
record Words(Map<String, Set<String>> answers, Set<String> labels, Set<String> wordings, Set<String> names) {
    private static final String PLACES = "contact.place";
    private static final String SKIPPED = "-";
    private static final int LONG_WORDING = 16;
    private static final Pattern LONG_TEXT = Pattern.compile("[ -~]{" + LONG_WORDING + "}");
    /** Fewer bytes in a row stand somewhere in a megabyte of ciphertext. */
    private static final int NOT_BY_CHANCE = 6;
    private static final Pattern SAID = Pattern.compile(
            "(?<![A-Za-z0-9_.])([A-Za-z][A-Za-z0-9_.]{1,39}+)\"?+ ?+[=:] ?+\\[?+(\"?[A-Za-z0-9_]+\"?(?:, ?\"?[A-Za-z0-9_]+\"?)*|-)");
    private static final Pattern OWN_WORDS = Pattern.compile("[A-Za-z',.!?]+( [A-Za-z',.!?]+){2,}");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{2}(\\.(Q[1-4]|H[12]))?");

    static Words of(Surveys surveys) {
        var answers = new HashMap<String, Set<String>>();
        for (var questionnaire : surveys.questionnaires()) {
            questionnaire.questions().forEach(question -> codes(answers, question.key())
                    .addAll(question.choices().stream().map(Choice::code).toList()));
            for (var derived : questionnaire.workedOut()) derived.codes().forEach((key, codes) -> codes(answers, key).addAll(codes));
        }
        var council = surveys.council();
        var labels = Stream.of(council.teams().stream().map(Label::key), council.areas().stream().map(Label::key),
                council.journeyTypes().stream().map(JourneyType::key)).flatMap(each -> each).collect(toSet());
        var wordings = surveys.questionnaires().stream().flatMap(Questionnaire::questions).flatMap(Words::wordings)
                .filter(wording -> wording.length() >= LONG_WORDING).collect(toSet());
        var names = Stream.of(Stream.of(council.key()), Arrays.stream(Family.values()).map(Family::key),
                Arrays.stream(Kind.values()).map(Kind::name), surveys.questionnaires().stream().map(Questionnaire::key))
                .flatMap(each -> each).collect(toSet());
        return new Words(answers, labels, wordings, names);
    }

    /** And the teams and areas that administrators have added to those of the file. */
    Words with(Evidence evidence) {
        var added = evidence.tables().getOrDefault(PLACES, List.of()).stream()
                .flatMap(row -> Optional.ofNullable(row.values().get("label")).map(Value::bytes).stream());
        return new Words(answers, Stream.concat(labels.stream(), added).collect(toSet()), wordings, names);
    }

    private static Set<String> codes(Map<String, Set<String>> answers, String question) {
        return answers.computeIfAbsent(question, _ -> new HashSet<>());
    }

    private static Stream<String> wordings(Question question) {
        return Stream.concat(Stream.of(question.wording()), question.choices().stream().map(Choice::wording));
    }

    /** How several codes of one answer are written down. */
    static String written(Collection<String> codes) {
        return codes.isEmpty() ? SKIPPED : String.join(",", new TreeSet<>(codes));
    }

    /** Whether a value only says which batch something belongs to, no finer than its quarter. */
    boolean isName(Value value) {
        return names.contains(value.bytes()) || PERIOD.matcher(value.bytes()).matches();
    }

    /** The batch a row says it belongs to. */
    List<String> batch(Row row) {
        return row.values().values().stream().filter(this::isName).map(Value::bytes).toList();
    }

    /** The answers that can be read in a row: as a pair of columns, as a column of that name, or written out in one value. */
    Map<String, String> read(Row row) {
        var read = new TreeMap<String, String>();
        var asked = "";
        for (var column : row.values().entrySet()) {
            var question = asked;
            var value = column.getValue().bytes();
            code(question, value).ifPresent(code -> read.putIfAbsent(question, code));
            questionCalled(column.getKey()).ifPresent(called -> code(called, value).ifPresent(code -> read.put(called, code)));
            read.putAll(said(value, column.getValue().isText()));
            if (answers.containsKey(value)) asked = value;
        }
        return read;
    }

    private Optional<String> questionCalled(String column) {
        return answers.keySet().stream().filter(question -> question.replace('.', '_').equalsIgnoreCase(column.replace('.', '_')))
                .findFirst();
    }

    /** The answers written out in a text. */
    Map<String, String> said(String text) {
        return said(text, true);
    }

    private Map<String, String> said(String text, boolean plain) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) return Map.of();
        var said = new HashMap<String, String>();
        SAID.matcher(text).results().filter(found -> plain || found.group().length() >= NOT_BY_CHANCE)
                .forEach(found -> code(found.group(1), found.group(2)).ifPresent(code -> said.put(found.group(1), code)));
        return said;
    }

    private Optional<String> code(String question, String text) {
        var codes = Arrays.stream(text.split(",")).map(code -> code.replace("\"", "").strip()).toList();
        if (codes.equals(List.of(SKIPPED)) && answers.containsKey(question)) return Optional.of(SKIPPED);
        return answers.getOrDefault(question, Set.of()).containsAll(codes) ? Optional.of(written(codes)) : Optional.empty();
    }

    /** Whether an answer, a question's wording or a choice's stands in a text. */
    boolean tellAnAnswer(String text) {
        return !said(text, false).isEmpty() || (LONG_TEXT.matcher(text).find() && wordings.stream().anyMatch(text::contains));
    }

    /** Whether a text names a question, as a table of answers in clear does beside each of them. */
    boolean nameAQuestion(String text) {
        return answers.keySet().stream().filter(question -> question.length() >= NOT_BY_CHANCE).anyMatch(text::contains);
    }

    /** Whether a row of one response says anything at all in clear: an answer, a label, a wording, or somebody's own words. */
    boolean canBeRead(Row row) {
        return !read(row).isEmpty() || row.values().values().stream()
                .anyMatch(value -> answers.containsKey(value.bytes()) || labels.contains(value.bytes()) || tellAnAnswer(value.bytes())
                        || OWN_WORDS.matcher(value.bytes()).matches());
    }
}
