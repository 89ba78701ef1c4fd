package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Question;
import scot.throughline.survey.Question.Kind;

/** What a browser sent, repeats and all: a repeated field must be seen to be refused. Prints nothing of it. */
record Form(Map<String, List<String>> fields) {
    /** No page of ours has more. */
    private static final int MOST_FIELDS = 100;

    /** A body that is no form at all holds nothing. */
    static Form parse(String body) {
        try {
            return new Form(new QueryStringDecoder(body, UTF_8, false, MOST_FIELDS, true).parameters());
        } catch (IllegalArgumentException malformed) {
            return new Form(Map.of());
        }
    }

    String one(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A screen's questions, answered or wrong. */
    record Read(Answers answers, Map<String, Wrong> wrong) {}

    /** Reads the answers to a screen's questions. Skip skips one question, or on a shared screen those left open. */
    Read read(List<Question> asked, Answers before) {
        var answers = before;
        var wrong = new LinkedHashMap<String, Wrong>();
        var skipAll = has("skip") && asked.size() == 1;
        for (var question : asked) {
            var given = skipAll ? List.<String>of() : fields.getOrDefault(question.key(), List.of());
            switch (question.kind()) {
                case TEXT -> {
                    var text = given.isEmpty() ? "" : given.getFirst().strip();
                    if (given.size() > 1) wrong.put(question.key(), Wrong.NOT_OFFERED);
                    else if (text.codePointCount(0, text.length()) > Question.MOST_WORDS) wrong.put(question.key(), Wrong.TOO_LONG);
                    answers = answers.with(question.key(), text.isEmpty() ? new Answer.Skipped() : new Answer.Words(text));
                }
                case PICK_ONE, PICK_MANY, SCALE, LADDER, BAND -> {
                    var chosen = given.stream().flatMap(code -> question.choice(code).stream()).collect(Collectors.toSet());
                    if (given.isEmpty() && !has("skip")) wrong.put(question.key(), Wrong.NOTHING_CHOSEN);
                    else if (chosen.size() != given.size()) wrong.put(question.key(), Wrong.NOT_OFFERED);
                    else if (!goTogether(question.kind(), chosen)) wrong.put(question.key(), Wrong.NOT_TOGETHER);
                    answers = answers.with(question.key(), chosen.isEmpty()
                            ? new Answer.Skipped()
                            : new Answer.Picked(chosen.stream().map(Choice::code).collect(Collectors.toSet())));
                }
            }
        }
        return new Read(answers, wrong);
    }

    private static boolean goTogether(Kind kind, Set<Choice> chosen) {
        return chosen.size() <= 1 || (kind == Kind.PICK_MANY && chosen.stream().noneMatch(Choice::excludesTheRest));
    }

    @Override
    public String toString() {
        return "Form[…]";
    }
}
