package scot.throughline.answering;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Screen;

/**
 * One person's way through a questionnaire: which screens they meet, by number from 1, given who they are to us and what they said.
 *
 * @param firstOfSession the screen this session began at: what was answered before it is never shown, nor given away by what is asked
 */
record Way(Questionnaire questionnaire, Set<Block> blocks, Answers answers, int firstOfSession) {
    Way with(Answers more) {
        return new Way(questionnaire, blocks, more, firstOfSession);
    }

    Screen screen(int number) {
        return questionnaire.screens().get(number - 1);
    }

    List<Question> asked(int number) {
        return questionnaire.asked(screen(number), blocks, answers, unseen());
    }

    boolean meets(int number) {
        return number >= 1 && number <= questionnaire.screens().size() && !asked(number).isEmpty();
    }

    Optional<Integer> next(int after) {
        return numbers().filter(number -> number > after && meets(number)).findFirst();
    }

    Optional<Integer> before(int number) {
        return numbers().filter(earlier -> earlier >= firstOfSession && earlier < number && meets(earlier)).reduce((_, later) -> later);
    }

    int first() {
        return next(0).orElseThrow();
    }

    /** How many screens of this session the person has met, with this one. */
    int position(int number) {
        return (int) numbers().filter(earlier -> earlier >= firstOfSession && earlier <= number && meets(earlier)).count();
    }

    /** How many screens there are, where no answer can change it: else a total would give an answer away. */
    Optional<Integer> total() {
        var branches = questionnaire.questions().anyMatch(Question::dependsOnAnswers);
        return branches ? Optional.empty() : Optional.of((int) numbers().filter(this::meets).count());
    }

    /**
     * Where somebody who comes back goes on: the first screen not yet answered, but never in the middle of questions that were asked because of
     * an earlier answer. Landing there would tell whoever holds the phone what that answer was, so its question is asked again.
     */
    int resumeAt() {
        var landing = numbers().filter(number -> meets(number) && !answered(number)).findFirst().orElse(questionnaire.screens().size());
        for (var root = earliestRoot(landing); root < landing; root = earliestRoot(landing)) landing = root;
        return landing;
    }

    private int earliestRoot(int landing) {
        return numbers().filter(number -> number >= landing).flatMap(number -> screen(number).questions().stream())
                .flatMap(question -> Stream.concat(question.askedWhen().unless().keySet().stream(),
                        question.askedWhen().onlyIf().keySet().stream()))
                .map(this::screenOf).min(Integer::compare).orElse(landing);
    }

    /** Whether a page about help comes between the last question and Send. */
    boolean pausesBeforeSending() {
        return questionnaire.helpWanted().isPresent();
    }

    /** The first screen of this session that is still to be answered. */
    Optional<Integer> unanswered() {
        return numbers().filter(number -> number >= firstOfSession && meets(number) && !answered(number)).findFirst();
    }

    /** The screen before the end. */
    int last() {
        return before(questionnaire.screens().size() + 1).orElseThrow();
    }

    /** The questions met since this session began: all that may be shown again on a phone that others use too. */
    List<Question> askedThisSession() {
        return numbers().filter(number -> number >= firstOfSession).flatMap(number -> asked(number).stream()).toList();
    }

    /** What was answered before a screen; the rest is asked again. */
    Answers answeredBefore(int number) {
        return answers.only(numbers().filter(earlier -> earlier < number).flatMap(earlier -> screen(earlier).questions().stream())
                .map(Question::key).toList());
    }

    /** What was given to the questions this person met, of what they were offered: somebody may have gone back and answered differently. */
    Answers answersOnTheWay() {
        var kept = Answers.NONE;
        for (var question : numbers().flatMap(number -> asked(number).stream()).toList()) {
            var given = answers.to(question.key()).map(answer -> offered(question, answer));
            if (given.isPresent()) kept = kept.with(question.key(), given.get());
        }
        return kept;
    }

    private static Answer offered(Question question, Answer given) {
        if (!(given instanceof Answer.Picked(var codes))) return given;
        var offered = codes.stream().filter(code -> question.choice(code).isPresent()).collect(toSet());
        return offered.isEmpty() ? new Answer.Skipped() : new Answer.Picked(offered);
    }

    private Set<String> unseen() {
        return numbers().filter(number -> number < firstOfSession).flatMap(number -> screen(number).questions().stream()).map(Question::key)
                .collect(toSet());
    }

    private boolean answered(int number) {
        return asked(number).stream().allMatch(question -> answers.to(question.key()).isPresent());
    }

    private int screenOf(String question) {
        return numbers().filter(number -> screen(number).questions().stream().anyMatch(each -> each.key().equals(question))).findFirst()
                .orElseThrow();
    }

    private Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, questionnaire.screens().size()).boxed();
    }

    @Override
    public String toString() {
        return "Way[" + questionnaire.key() + ", …]";
    }
}
