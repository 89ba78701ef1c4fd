package scot.throughline.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.answering.AskedQuestion.Offered;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Question;

/** What somebody just sent, shown once, as they may want to show it to whoever they like. Only what this session gave; kept nowhere. */
record MyAnswersPage(List<Said> all) implements PublicPage {
    /** One question that was not skipped, and what was said to it. */
    record Said(String wording, List<String> said) {
        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    static MyAnswersPage of(Way way) {
        var answers = way.answersOnTheWay();
        return new MyAnswersPage(way.askedThisSession().stream().flatMap(question -> answers.to(question.key()).stream()
                .filter(answer -> !(answer instanceof Answer.Skipped)).map(answer -> said(question, answer))).toList());
    }

    private static Said said(Question question, Answer answer) {
        var asked = AskedQuestion.of("", question, Optional.of(answer), null);
        var picked = asked.choices().stream().filter(Offered::given).map(Offered::wording);
        return new Said(asked.wording(), Stream.concat(picked, Stream.ofNullable(asked.words())).toList());
    }

    @Override
    public String view() {
        return "answering/my-answers";
    }

    @Override
    public String toString() {
        return "MyAnswersPage[…]";
    }
}
