package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import scot.throughline.answering.QuestionPage.Place;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.support.Looked;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Language;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.ShippedSurveys;

/** Every page of every questionnaire that is shipped, empty, and full with every fault. */
class EveryQuestionTest {
    private static final int MOST_BYTES = 6_000;

    @TestFactory
    Stream<DynamicTest> a_page_is_valid_and_light_empty_and_full() {
        return ShippedSurveys.all().questionnaires().stream().flatMap(EveryQuestionTest::pages)
                .map(page -> dynamicTest(page.getKey(), () -> {
                    var html = PublicPages.html(page.getValue());
                    assertEquals("", Looked.invalid(html));
                    assertTrue(gzipped(html) <= MOST_BYTES, page.getKey() + " weighs " + gzipped(html));
                }));
    }

    private static Stream<Map.Entry<String, PublicPage>> pages(Questionnaire questionnaire) {
        var languages = ShippedSurveys.all().languages();
        var empty = PreviewedPage.names(questionnaire).map(name -> Map.entry(questionnaire.key() + " " + name,
                PreviewedPage.find(questionnaire, languages, Language.ENGLISH, name).orElseThrow()));
        var full = questionnaire.screens().stream().map(screen -> {
            var number = questionnaire.screens().indexOf(screen) + 1;
            var given = Answers.of(screen.questions().stream().collect(Collectors.toMap(Question::key, EveryQuestionTest::everything)));
            var wrong = screen.questions().stream().collect(Collectors.toMap(Question::key, _ -> Wrong.NOT_TOGETHER));
            PublicPage page = QuestionPage
                    .of(questionnaire, languages.translation(questionnaire, "en"), screen.heading(), screen.questions(),
                            new Place(number, number, 16, 1, true), given, wrong)
                    .offeringACallBack();
            return Map.entry(questionnaire.key() + " " + number + " full", page);
        });
        return Stream.concat(empty, full);
    }

    private static Answer everything(Question question) {
        return question.kind() == Question.Kind.TEXT
                ? new Answer.Words("<b>&\"'\u202E\uD83D\uDE00 ".repeat(30))
                : new Answer.Picked(question.choices().stream().map(Choice::code).collect(Collectors.toSet()));
    }

    private static int gzipped(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(UTF_8));
        }
        return bytes.size();
    }
}
