package scot.throughline.answering;

/**
 * The end, shown only after the answers are locked away and the link is closed.
 *
 * @param callBack whether a call back may still be asked for, by name
 */
record ThankYouPage(boolean callBack) implements PublicPage {
    @Override
    public String view() {
        return "answering/thank-you";
    }
}
