package scot.throughline.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.ShippedSurveys;

class DerivationTest {
    private static final Questionnaire EXIT = ShippedSurveys.exit();
    private static final Questionnaire REVIEW = ShippedSurveys.needsReview();

    @Test
    void nobody_who_skips_everything_is_in_any_base() {
        var skipped = EXIT.questions().reduce(Answers.NONE, (answers, question) -> answers.with(question.key(), new Answer.Skipped()),
                (one, _) -> one);

        assertEquals(skipped.all(), Derivation.derive(EXIT, skipped, Start.UNKNOWN).all());
    }

    @Test
    void rather_not_say_and_does_not_apply_are_in_no_base() {
        var answers = Answers.NONE.picked("CH.ALC", "PNTS").picked("CH.DRUG", "PNTS").picked("BETTER", "PNTS").picked("NOW.HOME", "NA")
                .picked("NOW.WORK",
                        "NA");

        assertEquals(answers.all(), Derivation.derive(EXIT, answers, Start.UNKNOWN).all());
    }

    @ParameterizedTest(name = "home {0}, others {1}: {2}, {3}")
    @CsvSource(nullValues = "-", value = {"3, NONE, YES, 1", "1, MON, YES, 1", "1, NONE, NO, 0", "-, NONE, NO, 0", "2, -, NO, 0",
            "NEVER, -, -, 0",
            "NEVER, NONE, NO, 0", "PNTS, PNTS, -, -"})
    void one_better_is_enough_for_any_better(@Nullable String home, @Nullable String others, @Nullable String any, @Nullable String many) {
        var derived = Derivation.derive(EXIT, given("CH.HOME", home, "BETTER", others), Start.UNKNOWN);

        assertEquals(any, code(derived, "ANY_BETTER"));
        assertEquals(many, code(derived, "N_BETTER"));
    }

    @Test
    void every_pick_counts_in_how_many_got_better() {
        var answers = Answers.NONE.picked("CH.HOME", "3").picked("CH.ALC", "3").picked("CH.DRUG", "1").picked("BETTER", "MON", "MIND",
                "COPE");

        assertEquals("5", code(Derivation.derive(EXIT, answers, Start.UNKNOWN), "N_BETTER"));
    }

    @Test
    void of_many_that_may_be_picked_each_is_a_yes_or_a_no_for_whoever_answered() {
        var came = Derivation.derive(EXIT, Answers.NONE.picked("U5", "FOOD", "JOB"), Start.UNKNOWN);
        assertEquals(List.of("YES", "YES", "NO", "YES"),
                Stream.of("HARD.FOOD", "HARD.JOB", "HARD.HOURS", "HARD_OURS").map(key -> code(came, key)).toList());

        var endedEarly = Derivation.derive(EXIT, Answers.NONE.picked("EE1", "JOB", "PRISON"), Start.UNKNOWN);
        assertEquals(List.of("NO", "YES", "NO", "NO"),
                Stream.of("HARD.FOOD", "HARD.JOB", "HARD.HOURS", "HARD_OURS").map(key -> code(endedEarly, key)).toList());

        assertEquals("NO", code(Derivation.derive(EXIT, Answers.NONE.picked("U5", "NOTHING"), Start.UNKNOWN), "HARD_OURS"));
        assertEquals(null, code(Derivation.derive(EXIT, Answers.NONE.picked("U5", "PNTS"), Start.UNKNOWN), "HARD.FOOD"));
    }

    @ParameterizedTest(name = "drinking {0} and drugs {1} joined: {2}")
    @CsvSource(nullValues = "-", value = {"3, 3, 3", "3, 2, 3", "3, NEVER, 3", "3, -, 3", "3, 1, 2", "2, 2, 2", "2, NEVER, 2", "2, 1, 1",
            "1, 1, 1", "1, NEVER, 1",
            "1, PNTS, 1", "NEVER, NEVER, NEVER", "NEVER, -, NEVER", "-, -, -", "PNTS, PNTS, -"})
    void drinking_and_drugs_count_a_person_once(@Nullable String alcohol, @Nullable String drugs, @Nullable String joined) {
        assertEquals(joined, code(Derivation.derive(EXIT, given("CH.ALC", alcohol, "CH.DRUG", drugs), Start.UNKNOWN), "SUBST"));
        assertEquals(joined, code(Derivation.derive(EXIT, given("CH.ALC", drugs, "CH.DRUG", alcohol), Start.UNKNOWN), "SUBST"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"HOME, 4, YES", "HOME, 3, NO", "HOME, 1, NO", "ALC, 4, YES", "ALC, 3, NO", "DRUG, 4, YES", "DRUG, 2, NO", "WORK, 4, YES",
            "WORK, 3, YES",
            "WORK, 2, NO"})
    void now_is_settled_from_the_same_step_at_both_ends(String domain, String state, String settled) {
        var answers = Answers.NONE.picked("NOW." + domain, state);

        assertEquals(settled, code(Derivation.derive(EXIT, answers, Start.UNKNOWN), "NOW_OK." + domain));
        assertEquals(settled, code(Derivation.derive(REVIEW, answers, Start.UNKNOWN), "NOW_OK." + domain));
    }

    @Test
    void what_was_never_a_problem_is_settled_at_the_exit() {
        assertEquals("YES", code(Derivation.derive(EXIT, Answers.NONE.picked("CH.HOME", "NEVER"), Start.UNKNOWN), "NOW_OK.HOME"));
    }

    @ParameterizedTest(name = "drinking {0} and drugs {1}: {2}")
    @CsvSource(nullValues = "-", value = {"4, 4, YES", "4, 3, NO", "1, -, NO", "1, NA, NO", "4, -, -", "4, PNTS, -", "-, -, -"})
    void drink_and_drugs_cause_no_problems_only_when_neither_does(@Nullable String alcohol, @Nullable String drugs,
            @Nullable String settled) {
        var answers = given("NOW.ALC", alcohol, "NOW.DRUG", drugs);

        assertEquals(settled, code(Derivation.derive(EXIT, answers, Start.UNKNOWN), "NOW_OK.SUBST"));
        assertEquals(settled, code(Derivation.derive(REVIEW, answers, Start.UNKNOWN), "NOW_OK.SUBST"));
    }

    @ParameterizedTest(name = "from {0} to {1}: in need {2}, {3}")
    @CsvSource(nullValues = "-", value = {"1, 4, YES, NEED_BETTER", "1, 2, YES, NEED_BETTER", "2, 2, YES, NEED_SAME",
            "2, 1, YES, NEED_WORSE", "2, -, YES, NEED_NOT_HEARD", "1, NA, YES, NEED_NOT_HEARD", "2, PNTS, YES, NEED_NOT_HEARD",
            "3, 3, NO, HELD", "3, 4, NO, HELD", "4, 3, NO, HELD", "4, 2, NO, NEW_NEED", "3, -, NO, -", "4, NA, NO, -"})
    void one_answer_says_whether_there_was_a_need_and_which_way_it_moved(int start, @Nullable String end, String need,
            @Nullable String moved) {
        var answers = end == null ? Answers.NONE : Answers.NONE.picked("NOW.HOME", end);
        var derived = Derivation.derive(EXIT, answers, new Start(Map.of("NOW.HOME", start), 7));

        assertEquals(need, code(derived, "start_need.HOME"));
        assertEquals(moved, code(derived, "moved.HOME"));
        assertEquals(end != null && end.matches("[1-4]"), code(derived, "months.HOME") != null);
    }

    @ParameterizedTest(name = "home {0}, work {1}: any {2}, how many {3}")
    @CsvSource(nullValues = "-", value = {"4, 4, YES, 2", "4, 1, YES, 1", "2, 1, NO, 0", "2, -, NO, 0", "-, 3, YES, 1", "-, -, -, -"})
    void across_parts_of_life_only_needs_heard_of_again_are_counted(@Nullable String home, @Nullable String work, @Nullable String any,
            @Nullable String many) {
        var start = new Start(Map.of("NOW.HOME", 2, "NOW.WORK", 1, "NOW.HOPE", 4), 13);
        var derived = Derivation.derive(EXIT, given("NOW.HOME", home, "NOW.WORK", work).picked("NOW.HOPE", "3"), start);

        assertEquals(any, code(derived, "moved.ANY"));
        assertEquals(many, code(derived, "moved.COUNT"));
        assertEquals("YES", code(derived, "moved.YEAR_APART"));
    }

    @ParameterizedTest
    @CsvSource({"0, UNDER_6", "5, UNDER_6", "6, 6_TO_11", "11, 6_TO_11", "12, 12_TO_23", "24, 24_OR_MORE", "90, 24_OR_MORE"})
    void how_long_it_took_is_said_in_bands(long months, String band) {
        var derived = Derivation.derive(EXIT, Answers.NONE.picked("NOW.HOME", "4"), new Start(Map.of("NOW.HOME", 1), months));
        assertEquals(band, code(derived, "months.HOME"));
    }

    @Test
    void a_later_review_tells_how_far_each_ladder_has_moved_since_the_first() {
        var derived = Derivation.derive(REVIEW, Answers.NONE.picked("NOW.HOME", "4"), new Start(Map.of("NOW.HOME", 1), 6));
        assertEquals("NEED_BETTER", code(derived, "moved.HOME"));
        assertEquals("YES", code(derived, "start_need.HOME"));
    }

    @Test
    void what_was_never_scored_at_first_has_gone_no_distance() {
        var derived = Derivation.derive(EXIT, Answers.NONE.picked("NOW.HOME", "4"), new Start(Map.of("NOW.HOPE", 3), 7));
        assertEquals(Set.of("NOW.HOME", "NOW_OK.HOME", "start_need.HOPE"), derived.all().keySet());
    }

    @Test
    void every_derived_answer_is_one_the_questionnaire_declares() {
        var answers = Answers.NONE.picked("CH.HOME", "3").picked("CH.ALC", "1").picked("CH.DRUG", "NEVER").picked("NOW.HOME", "4")
                .picked("NOW.ALC", "2")
                .picked("NOW.HOPE", "3").picked("BETTER", "FAM");
        var derived = Derivation.derive(EXIT, answers, new Start(Map.of("NOW.HOME", 1, "NOW.ALC", 2, "NOW.HOPE", 4), 7));
        var added = new TreeSet<>(derived.all().keySet());
        added.removeAll(answers.all().keySet());

        for (var key : added) {
            var declared = EXIT.derived().stream().flatMap(each -> each.codes().entrySet().stream())
                    .filter(each -> each.getKey().equals(key)).findFirst().orElseThrow();
            assertEquals(true, declared.getValue().containsAll(derived.codes(key)), key);
        }
        assertEquals(derived.all(),
                Derivation.derive(EXIT, derived, new Start(Map.of("NOW.HOME", 1, "NOW.ALC", 2, "NOW.HOPE", 4), 7)).all());
    }

    private static Answers given(String one, @Nullable String first, String other, @Nullable String second) {
        var answers = first == null ? Answers.NONE : Answers.NONE.picked(one, first);
        return second == null ? answers : answers.picked(other, second);
    }

    private static @Nullable String code(Answers answers, String question) {
        return answers.codes(question).stream().findFirst().orElse(null);
    }
}
