package scot.throughline.answering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/**
 * One screen of questions. Its form names questionnaire, version, language and questions, so that it can be sent again after the service was away.
 *
 * @param heading the page's heading where several questions share it; null where the one question is the heading
 * @param back where Back leads; null at the first question of this session
 * @param later whether the person can stop and come back: by the text, or not at all
 * @param callBack whether a call back may be asked for, by name
 */
record QuestionPage(Phrase title, Phrase progress, @Nullable Said heading, String action, @Nullable String back, String questionnaire,
        int version,
        List<AskedQuestion> questions, boolean last, boolean later, boolean callBack) implements PublicPage {
    /**
     * Where this screen stands on the person's way.
     *
     * @param screen its number in the address
     * @param number how many screens the person has met with it
     * @param total how many there will be; null unless the answers cannot change it
     * @param back the screen before, if it belongs to this session
     */
    record Place(int screen, int number, @Nullable Integer total, @Nullable Integer back, boolean last) {
        private Phrase progress() {
            return total == null
                    ? new Phrase("question.progress", "Question {number}", Map.of("number", number))
                    : new Phrase("question.progress-of", "Question {number} of {total}", Map.of("number", number, "total", total));
        }
    }

    /** What can be wrong with what was given, in the words the person reads. */
    enum Wrong {
        NOTHING_CHOSEN("Choose an answer, or press Skip"),
        NOT_TOGETHER(
                "Some of your choices do not go together. Take one away"),
        NOT_OFFERED(
                "Choose from the answers on this page"),
        TOO_LONG("Write " + Question.MOST_WORDS + " characters or fewer");

        private final String english;

        Wrong(String english) {
            this.english = english;
        }

        Phrase wording() {
            return new Phrase("wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-'), english);
        }
    }

    /**
     * @param asked the screen's questions that this person meets
     * @param given what was given in this session, or has just been typed; never what an earlier session gave
     * @param wrong by question key
     */
    static QuestionPage of(Questionnaire questionnaire, Translation translation, @Nullable String heading, List<Question> asked,
            Place place, Answers given, Map<String, Wrong> wrong) {
        var questions = IntStream.range(0, asked.size()).mapToObj(at -> {
            var question = asked.get(at);
            return AskedQuestion.of("q" + (at + 1), question, translation, given.to(question.key()), wrong.get(question.key()));
        }).toList();
        var progress = place.progress();
        var title = new Phrase("question.title", "{progress} – Your check-in", Map.of("progress", progress));
        return new QuestionPage(wrong.isEmpty() ? title : PublicPage.wrong(title), progress,
                heading == null ? null : translation.heading(heading), address(place.screen()),
                place.back() == null ? null : address(place.back()), questionnaire.key(), questionnaire.version(), questions, place.last(),
                true, false);
    }

    /** The same for somebody without a text to come back by. */
    QuestionPage toFinishNow() {
        return new QuestionPage(title, progress, heading, action, back, questionnaire, version, questions, last, false, callBack);
    }

    /** The same for somebody we know by name. */
    QuestionPage offeringACallBack() {
        return new QuestionPage(title, progress, heading, action, back, questionnaire, version, questions, last, later, true);
    }

    static String address(int screen) {
        return "/check-in/" + screen;
    }

    @Override
    public boolean wrong() {
        return questions.stream().anyMatch(question -> question.error() != null);
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    @Override
    public String view() {
        return "answering/question";
    }

    @Override
    public String toString() {
        return "QuestionPage[…]";
    }
}
