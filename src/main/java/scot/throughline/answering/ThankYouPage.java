package scot.throughline.answering;

/** The end, shown only after the answers are locked away and the link is closed. */
record ThankYouPage() implements PublicPage {
    @Override
    public String view() {
        return "answering/thank-you";
    }
}
