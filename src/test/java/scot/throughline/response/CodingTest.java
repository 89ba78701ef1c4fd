package scot.throughline.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Family;
import scot.throughline.survey.Question.Kind;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.ShippedSurveys;

class CodingTest {
    @Test
    void what_was_coded_reads_back_with_its_label_and_without_the_words() {
        var answers = Answers.NONE.picked("NOW.HOME", "4").picked("BETTER", "MON", "MIND").with("X5", new Answer.Skipped())
                .with("X9", new Answer.Words("More buses"));
        var coded = Coding.decode(Coding.encode(response(answers), "north", true));
        assertEquals("north", coded.label());
        assertEquals(Set.of("4"), coded.answers().codes("NOW.HOME"));
        assertEquals(Set.of("MON", "MIND"), coded.answers().codes("BETTER"));
        assertEquals(Set.of("NOW.HOME", "BETTER", "X5"), coded.answers().all().keySet());
        assertEquals(Map.entry("X9", "More buses"), Coding.decodeText(Coding.encodeText("X9", "More buses")));
    }

    @Test
    void every_record_has_one_length_whatever_was_said() {
        var nothing = Coding.encode(response(Answers.NONE), "", true);
        for (var questionnaire : ShippedSurveys.all().questionnaires())
            assertEquals(nothing.length, Coding.encode(response(longest(questionnaire)), "cpo-unpaid-work", true).length);
        assertEquals(nothing.length, Coding.encode(response(longest(ShippedSurveys.exit())), "north", false).length);
        assertEquals(Coding.encodeText("X9", "").length, Coding.encodeText("X9", "😀".repeat(300)).length);
    }

    @Test
    void a_void_record_counts_nobody() {
        var coded = Coding.decode(Coding.encode(response(Answers.NONE.picked("NOW.HOME", "4")), "north", false));
        assertEquals(false, coded.counts());
        assertEquals(Map.of(), coded.answers().all());
    }

    @Test
    void what_does_not_fit_is_refused_rather_than_cut() {
        assertThrows(IllegalArgumentException.class, () -> Coding.encodeText("X9", "a".repeat(Coding.TEXT_LENGTH)));
    }

    /** Every question answered with everything it offers, and every derived answer with all it may say. */
    private static Answers longest(Questionnaire questionnaire) {
        var answers = Answers.NONE;
        for (var question : questionnaire.questions().filter(each -> each.kind() != Kind.TEXT).toList())
            answers = answers.with(question.key(),
                    new Answer.Picked(question.choices().stream().map(Choice::code).collect(Collectors.toSet())));
        for (var derived : questionnaire.workedOut())
            for (var codes : derived.codes().entrySet())
                answers = answers.with(codes.getKey(), new Answer.Picked(Set.copyOf(codes.getValue())));
        return answers;
    }

    private static Response response(Answers answers) {
        return new Response("anytown", Family.EXIT, ShippedSurveys.exit(), answers, Map.of(), false);
    }
}
