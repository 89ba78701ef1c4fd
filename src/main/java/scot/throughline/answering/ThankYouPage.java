package scot.throughline.answering;

/** The end, shown only after the answers are locked away and the link is closed. */
record ThankYouPage(boolean openLink) implements PublicPage {
    @Override
    public String view() {
        return openLink ? "answering/open-thank-you" : "answering/thank-you";
    }
}
