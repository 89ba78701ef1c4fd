package scot.throughline.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Language;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Capsule;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/**
 * The first page behind a link, which is also what previews and flatmates see. Nothing happens until somebody presses Start.
 *
 * @param questions the most that anybody who gets this link is asked
 * @param leavesCopy whether a locked copy is kept to compare later, which the person may refuse here
 * @param startsAgain whether this link comes from a reminder and cannot reach what was answered through the first one
 * @param languages the others it can be read in
 * @param helper who types in a paper copy and so sees the answers; null where the person answers themselves
 */
record StartPage(String token, Said lead, int questions, int minutes, boolean leavesCopy, boolean startsAgain, List<Language> languages,
        @Nullable String helper) implements PublicPage {
    static StartPage of(Questionnaire questionnaire, Translation translation, LinkToken token, int questions, boolean startsAgain,
            List<Language> others, @Nullable String helper) {
        return new StartPage(token.letters(), translation.lead(questionnaire), questions, questionnaire.minutes(),
                questionnaire.capsule() == Capsule.LEAVES, startsAgain, others, helper);
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    @Override
    public boolean linkedTo() {
        return true;
    }

    @Override
    public String view() {
        return "answering/start";
    }

    @Override
    public String toString() {
        return "StartPage[…]";
    }
}
