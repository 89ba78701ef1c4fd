package scot.throughline.answering;

import org.jspecify.annotations.Nullable;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Capsule;

/**
 * The first page behind a link, which is also what previews and flatmates see. Nothing happens until somebody presses Start.
 *
 * @param leavesCopy whether a locked copy is kept to compare later, which the person may refuse here
 * @param startsAgain whether this link comes from a reminder and cannot reach what was answered through the first one
 * @param helper who types in a paper copy and so sees the answers; null where the person answers themselves
 */
record StartPage(String token, String lead, String size, boolean leavesCopy, boolean startsAgain, @Nullable String helper)
        implements
            PublicPage {
    /** @param questions the most that anybody who gets this link is asked */
    static StartPage of(Questionnaire questionnaire, LinkToken token, int questions, int minutes, boolean startsAgain,
            @Nullable String helper) {
        return new StartPage(token.letters(), questionnaire.lead(), size(questions, minutes), questionnaire.capsule() == Capsule.LEAVES,
                startsAgain, helper);
    }

    static String size(int questions, int minutes) {
        return "Up to " + questions + " questions, about " + (minutes == 1 ? "1 minute." : minutes + " minutes.");
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
