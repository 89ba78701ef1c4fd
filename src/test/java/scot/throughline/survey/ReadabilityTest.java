package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    private static final double TARGET = 4;
    /** Questions whose wording alone is above the limit, and why it stays. */
    private static final Map<String, String> EXCEPTIONS = Map.of("X10",
            "the law on equality speaks of disability, and a plainer word would mean something else");

    @ParameterizedTest
    @CsvSource({"home, 1", "the, 1", "little, 2", "times, 1", "places, 2", "asked, 1", "needed, 2", "going, 2", "family, 3", "people, 2",
            "hour, 1", "me, 1", "use, 1", "drinking, 2", "volunteer, 3", "community, 4"})
    void syllables_are_counted_as_they_are_heard(String word, int heard) {
        assertEquals(heard, Readability.syllables(word));
    }

    @Test
    void a_grade_is_that_of_flesch_and_kincaid_and_the_longest_sentence_is_named() {
        var readability = Readability.of("The cat sat on the mat. It was happy there, and it slept.");

        assertEquals(0.39 * 13 / 2 + 11.8 * 14 / 13 - 15.59, readability.grade(), 1e-9);
        assertEquals("It was happy there, and it slept.", readability.longest());
        assertEquals(7, readability.mostWords());
        assertFalse(readability.isTooHard());
    }

    @Test
    void officials_are_hard_to_read() {
        assertTrue(Readability.of("Participation in rehabilitative interventions is anticipated.").isTooHard());
        assertTrue(Readability.of("If you go to the shop and it is shut then you can go to me.").isTooHard());
        assertFalse(Readability.of("").isTooHard());
    }

    @Test
    void every_page_of_every_shipped_questionnaire_is_easy_to_read() {
        var screens = ShippedSurveys.all().questionnaires().stream().flatMap(each -> each.screens().stream()).toList();

        assertEquals(List.of(), screens.stream().map(Readability::of).filter(Readability::isTooHard).toList());
        assertTrue(average(screens, screen -> Readability.of(screen).grade()) <= TARGET);
    }

    @Test
    void every_wording_alone_is_easy_to_read_too() {
        var questions = ShippedSurveys.all().questionnaires().stream().flatMap(Questionnaire::questions)
                .filter(question -> !EXCEPTIONS.containsKey(question.key())).toList();

        assertEquals(List.of(), questions.stream().map(ReadabilityTest::wording).filter(Readability::isTooHard).toList());
        assertTrue(average(questions, question -> wording(question).grade()) <= TARGET);
    }

    private static Readability wording(Question question) {
        return Readability.of(Stream.concat(Stream.of(question.wording()), Stream.ofNullable(question.hint())).reduce("",
                (one, more) -> one + "\n" + more));
    }

    private static <T> double average(List<T> all, ToDoubleFunction<T> grade) {
        return all.stream().mapToDouble(grade).average().orElseThrow();
    }
}
