package scot.throughline.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Choice.Role;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;

/**
 * What one made-up person says to each question, from how things go for them.
 *
 * @param moment which part of their course they speak of
 */
record MadeUpAnswers(Questionnaire questionnaire, MadeUpPerson person, Moment moment, Chance chance) {
    private static final double SKIPS = 0.02;
    private static final double WOULD_RATHER_NOT_SAY = 0.02;
    private static final double WRITES = 0.35;
    /** Choices run from worst to best, and most people are content. */
    private static final int[] CONTENT = {1, 2, 4, 4, 2, 2, 2, 2};

    /** When somebody is asked. */
    enum Moment { START, MIDWAY, END }

    /**
     * The codes picked, or the words; none to skip.
     *
     * @param offered the codes on the page: some turn on earlier answers
     */
    List<String> to(String key, Set<String> offered) {
        var question = questionnaire.question(key).orElseThrow();
        if (chance.happens(SKIPS)) return List.of();
        var ratherNot = code(question, Role.RATHER_NOT_SAY);
        if (ratherNot.isPresent() && chance.happens(WOULD_RATHER_NOT_SAY)) return List.of(ratherNot.get());
        return switch (question.kind()) {
            case TEXT -> chance.happens(WRITES) ? List.of(chance.of(MadeUpVoices.REMARKS)) : List.of();
            case LADDER -> List.of(ladder(question));
            case PICK_ONE, SCALE, BAND ->
                List.of(code(question, Role.NEVER).map(never -> change(question, never)).orElseGet(() -> content(question)));
            case PICK_MANY -> several(question, offered);
        };
    }

    boolean isInWords(String key) {
        return questionnaire.question(key).orElseThrow().kind() == Question.Kind.TEXT;
    }

    private String ladder(Question question) {
        var course = course(question.domain());
        var score = switch (moment) {
            case START -> course.start();
            case MIDWAY -> course.midway();
            case END -> course.end();
        };
        var rungs = answers(question);
        return rungs.get(Math.min(score, rungs.size()) - 1);
    }

    /** Worse, about the same, better; or never a problem. */
    private String change(Question question, String never) {
        var course = course(question.domain());
        return course.everAProblem() ? answers(question).get(1 + Integer.signum(course.end() - course.start())) : never;
    }

    private String content(Question question) {
        var answers = answers(question);
        return answers.get(chance.weighted(Arrays.copyOf(CONTENT, answers.size())));
    }

    /** Where the choices are parts of life, those that fit this person; else one or two. */
    private List<String> several(Question question, Set<String> offered) {
        var answers = answers(question).stream().filter(offered::contains).toList();
        var ofLife = answers.stream().filter(person.courses()::containsKey).toList();
        var picked = ofLife.isEmpty()
                ? answers.stream().filter(_ -> chance.happens(1.2 / answers.size())).toList()
                : ofLife.stream().filter(domain -> fits(question.key(), course(domain)) && chance.happens(0.6)).toList();
        return picked.isEmpty() ? code(question, Role.NONE).stream().toList() : picked;
    }

    private static boolean fits(String question, Course course) {
        return switch (question) {
            case "BETTER" -> course.end() > course.start();
            case "WORSE" -> course.end() < course.start();
            default -> course.start() <= 2;
        };
    }

    private Course course(@Nullable String domain) {
        return person.courses().getOrDefault(domain == null ? "" : domain, new Course(true, 3, 3));
    }

    private static List<String> answers(Question question) {
        return question.choices().stream().filter(choice -> choice.role() == Role.ANSWER).map(Choice::code).toList();
    }

    private static Optional<String> code(Question question, Role role) {
        return question.choices().stream().filter(choice -> choice.role() == role).map(Choice::code).findFirst();
    }
}
