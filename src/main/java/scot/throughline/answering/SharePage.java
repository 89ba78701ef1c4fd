package scot.throughline.answering;

import java.util.List;

/**
 * "Share with my worker": the topics somebody wants help with, each of which they may take away again.
 *
 * @param nothingTicked whether it comes again because there was nothing to share
 */
record SharePage(List<Topic> topics, boolean nothingTicked) implements PublicPage {
    static final String TOPIC = "topic";

    @Override
    public Phrase title() {
        return nothingTicked ? PublicPage.wrong(NEUTRAL_TITLE) : NEUTRAL_TITLE;
    }

    @Override
    public boolean wrong() {
        return nothingTicked;
    }

    @Override
    public String view() {
        return "answering/share";
    }

    @Override
    public String toString() {
        return "SharePage[…]";
    }
}
