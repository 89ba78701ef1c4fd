package scot.throughline.answering;

import java.util.List;
import scot.throughline.answering.PublicFrame.Help;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.LocalHelp;
import scot.throughline.survey.Question;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/** Something a person wants help with, and who nearby gives it. */
record Topic(String code, Said wording, List<Help> help) {
    /** What was picked in this session; what an earlier one picked is never shown. */
    static List<Topic> pickedOn(Way way, Translation translation, Council council) {
        var picked = way.answersOnTheWay();
        return way.askedThisSession().stream().filter(Question::helpWanted)
                .flatMap(question -> question.choices().stream().filter(choice -> choice.role() == Choice.Role.ANSWER)
                        .filter(choice -> picked.codes(question.key()).contains(choice.code()))
                        .map(choice -> new Topic(choice.code(), translation.choice(question, choice), helpWith(choice.code(), council))))
                .toList();
    }

    private static List<Help> helpWith(String domain, Council council) {
        return council.localHelp().stream().filter(local -> local.domain().equals(domain)).map(LocalHelp::help).map(Help::of).toList();
    }

    @Override
    public String toString() {
        return "Topic[…]";
    }
}
