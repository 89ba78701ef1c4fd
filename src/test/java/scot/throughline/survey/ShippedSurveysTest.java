package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.AskedWhen.Block;

class ShippedSurveysTest {
    private static final List<String> LADDERS = List.of("HOME", "ALC", "DRUG", "WORK", "MON", "MIND", "BODY", "FAM", "TIME", "COPE",
            "HOPE");

    private final Surveys surveys = ShippedSurveys.all();
    private final Questionnaire exit = ShippedSurveys.exit();
    private final Questionnaire review = ShippedSurveys.needsReview();

    @Test
    void each_version_is_known_by_its_folder_and_file() {
        assertEquals(List.of("beneficiary 1", "exit 1", "family 1", "needs-review 1", "pulse 1"),
                surveys.questionnaires().stream().map(each -> each.key() + " " + each.version()).toList());
        assertEquals(review, surveys.questionnaire("needs-review", 1).orElseThrow());
    }

    @Test
    void every_measure_says_who_is_counted_and_which_quality_indicators_it_is_evidence_for() {
        for (var measure : surveys.measures()) {
            assertTrue(measure.about().counts().startsWith("people "), measure.key());
            assertFalse(measure.about().qualityIndicators().isEmpty(), measure.key());
        }
    }

    @Test
    void a_quarter_has_the_target_that_held_when_it_began() {
        var about = surveys.measures().stream().filter(measure -> measure.key().equals("home-settled")).findFirst().orElseThrow().about();

        assertEquals(List.of("NEEDS"), about.nationalOutcomes().stream().map(Enum::name).toList());
        assertEquals(Optional.empty(), about.target((Quarter) Period.parse("2023-24.Q4")));
        assertEquals(55, about.target((Quarter) Period.parse("2025-26.Q4")).orElseThrow().percent());
        assertEquals(60, about.target((Quarter) Period.parse("2026-27.Q1")).orElseThrow().percent());
    }

    @Test
    void no_way_through_the_exit_is_longer_than_sixteen_screens_and_a_typical_one_has_thirteen_at_most() {
        var typical = Paths.usual(exit.screens()).typical();

        assertEquals(16, Paths.through(exit.screens()).mostScreens());
        assertTrue(typical.screens() <= 13, typical::toString);
        assertEquals(5, exit.minutes());
    }

    @Test
    void the_review_is_twelve_screens_and_three_more_where_the_council_asks_what_would_fit() {
        assertEquals(Set.of(12, 15), Set.copyOf(Paths.through(review.screens()).each().stream().map(Paths.Path::screens).toList()));
        assertEquals(6, review.minutes());
    }

    @Test
    void help_is_offered_with_what_is_hard_and_local_help_is_known_for_all_but_one() {
        var said = Answers.NONE.picked("NOW.HOME", "1").picked("NOW.MON", "2").picked("NOW.MIND", "3");
        var helpless = review.helpWanted().orElseThrow().offering(Answers.NONE, Set.of());

        assertEquals(List.of("HOME", "MON", "NONE", "PNTS"),
                review.helpWanted().orElseThrow().offering(said, Set.of()).choices().stream().map(Choice::code).toList());
        assertFalse(helpless.answerable());
        assertEquals(LADDERS.stream().filter(domain -> !domain.equals("HOPE")).toList(),
                surveys.council().localHelp().stream().map(Council.LocalHelp::domain).toList());
    }

    @Test
    void a_problem_somebody_never_had_is_not_asked_about_again() {
        var never = Answers.NONE.picked("CH.HOME", "NEVER");

        assertEquals(List.of(), asked(exit, Set.of(Block.NOT_ENDED_EARLY), never).filter("NOW.HOME"::equals).toList());
        assertEquals(List.of("NOW.HOME"), asked(exit, Set.of(Block.NOT_ENDED_EARLY), Answers.NONE).filter("NOW.HOME"::equals).toList());
    }

    @Test
    void an_early_end_asks_what_made_it_hard_to_keep_going_in_place_of_what_made_it_hard_to_come() {
        var early = asked(exit, Set.of(Block.ENDED_EARLY, Block.SUPERVISION), Answers.NONE).toList();
        var inTime = asked(exit, Set.of(Block.NOT_ENDED_EARLY, Block.UNPAID_WORK), Answers.NONE).toList();

        assertTrue(early.containsAll(List.of("EE1", "EE2", "SV3")));
        assertTrue(inTime.containsAll(List.of("U5", "U2", "U3")));
        assertFalse(early.contains("U5") || early.contains("U2") || inTime.contains("EE1") || inTime.contains("SV3"));
    }

    @Test
    void health_is_asked_only_where_the_council_switches_it_on() {
        assertFalse(surveys.council().journeyTypes().stream().anyMatch(type -> type.blocks().contains(Block.HEALTH)));
        assertTrue(asked(exit, Set.of(Block.NOT_ENDED_EARLY, Block.HEALTH), Answers.NONE).anyMatch("X10"::equals));
    }

    @Test
    void what_would_fit_is_asked_only_where_the_council_switches_it_on() {
        var fit = asked(review, Set.of(Block.NOT_ENDED_EARLY, Block.FIT), Answers.NONE).filter(key -> key.startsWith("FIT.")).toList();

        assertFalse(surveys.council().journeyTypes().stream().anyMatch(type -> type.blocks().contains(Block.FIT)));
        assertEquals(List.of("FIT.TRAVEL", "FIT.HOURS", "FIT.HEALTH", "FIT.CARING", "FIT.READING", "FIT.SKILLS"), fit);
        assertTrue(asked(review, Set.of(Block.NOT_ENDED_EARLY), Answers.NONE).noneMatch(key -> key.startsWith("FIT.")));
    }

    @Test
    void the_pulse_asks_one_more_question_each_quarter_and_the_same_one_of_everybody() {
        var pulse = surveys.newest("pulse").orElseThrow();
        var first = Quarter.of(LocalDate.of(2026, 4, 1));
        var asked = IntStream.range(0, 5).mapToObj(later -> asked(pulse.in(first.plus(later)), Set.of(), Answers.NONE)
                .filter(key -> key.startsWith("PR")).toList()).toList();

        assertTrue(asked.stream().allMatch(each -> each.size() == 1), asked::toString);
        assertEquals(5, asked.stream().distinct().count());
        assertEquals(1, pulse.minutes());
    }

    @Test
    void every_barrier_says_whose_it_is_and_how_we_treated_people_is_evidence() {
        for (var key : List.of("U5", "EE1"))
            exit.question(key).orElseThrow().choices().forEach(
                    choice -> assertEquals(choice.role() == Choice.Role.ANSWER, choice.control() != null, choice.code()));
        surveys.questionnaires().stream().flatMap(Questionnaire::questions).filter(question -> "EXP".equals(question.domain()))
                .forEach(question -> assertEquals(List.of("2.1", "5.4"), question.indicators(), question.key()));
    }

    @Test
    void a_screen_with_one_question_has_no_heading_of_its_own() {
        Stream.of(exit, review).flatMap(each -> each.screens().stream()).forEach(screen -> {
            if (screen.questions().size() == 1) assertNull(screen.heading());
            else
                assertNotNull(screen.heading());
        });
    }

    @Test
    void the_ladders_asked_at_both_ends_are_the_same_word_for_word() {
        for (var domain : List.of("HOME", "ALC", "DRUG", "WORK", "HOPE")) {
            var start = review.question("NOW." + domain).orElseThrow();
            var end = exit.question("NOW." + domain).orElseThrow();
            assertEquals(start.wording(), end.wording());
            assertEquals(start.choices(), end.choices());
        }
        assertEquals(LADDERS,
                review.questions().filter(question -> question.kind() == Question.Kind.LADDER).map(Question::domain).toList());
    }

    @Test
    void choices_that_are_no_answer_have_their_own_roles() {
        var home = exit.question("NOW.HOME").orElseThrow();

        assertEquals(Choice.Role.NEVER, exit.question("CH.HOME").orElseThrow().choice("NEVER").orElseThrow().role());
        assertEquals(Choice.Role.NOT_APPLICABLE, home.choice("NA").orElseThrow().role());
        assertEquals(Choice.Role.RATHER_NOT_SAY, home.choice("PNTS").orElseThrow().role());
        assertEquals(Choice.Role.NONE, exit.question("BETTER").orElseThrow().choice("NONE").orElseThrow().role());
        assertEquals(4, home.choice("4").orElseThrow().score());
    }

    @Test
    void no_screen_title_or_text_shows_why_somebody_knows_us() {
        var telling = Pattern.compile("justice|offen[cd]|payback|court|probation|sentence|\\border|criminal|social work",
                Pattern.CASE_INSENSITIVE);
        for (var questionnaire : surveys.questionnaires())
            everyWord(questionnaire).forEach(text -> assertFalse(telling.matcher(text).find(), text));
    }

    @Test
    void each_text_is_one_part_with_the_link_filled_in() {
        for (var questionnaire : surveys.questionnaires()) {
            if (questionnaire.text().isEmpty()) continue;
            var sent = questionnaire.text().replace("{link}", "https://say.anytown.gov.uk/" + "0".repeat(26));
            assertTrue(sent.matches("[A-Za-z0-9 .,:/'?]{1,160}"), sent);
        }
        assertEquals("Tell us how it went. 5 min, no names, your choice: {link} Check it is us: 01234 567890.", exit.text());
    }

    @Test
    void every_headline_is_there_and_those_that_have_a_start_read_it_at_the_first_review() {
        var headlines = surveys.measures().stream().filter(Measure::headline).toList();

        assertEquals(
                List.of("any-better", "home-settled", "substances-ok", "work-or-learning", "sure-of-staying-out", "respect", "help-got"),
                headlines.stream().map(Measure::key).toList());
        assertEquals(Set.of(Measure.Every.QUARTER), Set.copyOf(headlines.stream().map(Measure::every).toList()));
        assertEquals(Set.of(Family.REVIEW_START),
                Set.copyOf(
                        headlines.stream().flatMap(measure -> Stream.ofNullable(measure.start())).map(Measure.Counted::family).toList()));
    }

    @Test
    void headlines_alone_are_shown_by_label_and_no_share_of_drink_or_drugs_apart_beside_the_joined_one() {
        for (var of : List.of(Catalogue.Of.TEAM, Catalogue.Of.AREA, Catalogue.Of.JOURNEY_TYPE))
            assertEquals(surveys.measures().stream().filter(Measure::headline).toList(),
                    surveys.measures().stream().filter(measure -> surveys.catalogue().shows(of, measure.key())).toList());
        assertEquals(Set.of(Measure.Every.YEAR),
                Set.copyOf(surveys.measures().stream().filter(measure -> measure.key().matches("(drinking|drugs|distance)-.*"))
                        .map(Measure::every).toList()));
    }

    @Test
    void the_made_up_council_has_its_teams_areas_and_touchpoints() {
        var council = surveys.council();

        assertEquals(4, council.teams().size());
        assertEquals(3, council.areas().size());
        assertEquals(Set.of(Block.SUPERVISION, Block.UNPAID_WORK), council.journeyType("cpo-both").orElseThrow().blocks());
        assertEquals(Family.REVIEW_LATER, council.touchpoint("review-6m").orElseThrow().family());
    }

    private static Stream<String> asked(Questionnaire questionnaire, Set<Block> journey, Answers answers) {
        return questionnaire.screens().stream().flatMap(screen -> questionnaire.asked(screen, journey, answers, Set.of()).stream())
                .map(Question::key);
    }

    private static Stream<String> everyWord(Questionnaire questionnaire) {
        var questions = questionnaire.questions().flatMap(
                question -> Stream.concat(Stream.of(question.wording(), question.hint() == null ? "" : question.hint()),
                        question.choices().stream().map(Choice::wording)));
        var headings = questionnaire.screens().stream().flatMap(screen -> Stream.ofNullable(screen.heading()));
        return Stream.of(Stream.of(questionnaire.name(), questionnaire.lead(), questionnaire.text()), questions, headings)
                .flatMap(each -> each);
    }
}
