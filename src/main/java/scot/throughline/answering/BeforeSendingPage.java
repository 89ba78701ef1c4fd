package scot.throughline.answering;

import java.util.List;
import scot.throughline.survey.Council;
import scot.throughline.survey.Translation;

/**
 * The page between the last question and Send, where somebody is asked what they want help with: local help, what may be asked for by name, Send.
 *
 * @param topics what they want help with; none is as good an answer, or was given in an earlier session
 * @param named whether we know who they are, so that they may ask by name
 */
record BeforeSendingPage(String back, List<Topic> topics, boolean named) implements PublicPage {
    static final String ADDRESS = "/check-in/send";

    static BeforeSendingPage of(Way way, Translation translation, Council council, boolean named) {
        return new BeforeSendingPage(QuestionPage.address(way.last()), Topic.pickedOn(way, translation, council), named);
    }

    @Override
    public String view() {
        return "answering/before-sending";
    }

    @Override
    public String toString() {
        return "BeforeSendingPage[…]";
    }
}
