package scot.throughline.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.answering.AskedQuestion.Offered;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Question;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/** What somebody just sent, shown once, as they may want to show it to whoever they like. Only what this session gave; kept nowhere. */
record MyAnswersPage(List<Given> all) implements PublicPage {
    /** One question that was not skipped, and what was said to it. */
    record Given(Said wording, List<Said> said) {
        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    static MyAnswersPage of(Way way, Translation translation) {
        var answers = way.answersOnTheWay();
        return new MyAnswersPage(way.askedThisSession().stream().flatMap(question -> answers.to(question.key()).stream()
                .filter(answer -> !(answer instanceof Answer.Skipped)).map(answer -> given(question, translation, answer))).toList());
    }

    private static Given given(Question question, Translation translation, Answer answer) {
        var asked = AskedQuestion.of("", question, translation, Optional.of(answer), null);
        var picked = asked.choices().stream().filter(Offered::given).map(Offered::wording);
        var ownWords = Stream.ofNullable(asked.words()).map(words -> new Said(words, false));
        return new Given(asked.wording(), Stream.concat(picked, ownWords).toList());
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
