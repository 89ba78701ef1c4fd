package scot.throughline.answering;

/**
 * The end, shown only after the answers are locked away and the link is closed.
 *
 * @param callBack whether a call back may still be asked for, by name
 * @param openLink whether nobody was asked, so that it speaks of no text
 */
record ThankYouPage(boolean callBack, boolean openLink) implements PublicPage {
    @Override
    public String view() {
        return openLink ? "answering/open-thank-you" : "answering/thank-you";
    }
}
