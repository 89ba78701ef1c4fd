package scot.throughline.answering;

/** What one public page prints. Its components are ready-made words; the template only prints and repeats them. */
sealed interface PublicPage
        permits StartPage, QuestionPage, ThankYouPage, EndedPage, LaterPage, NotForMePage, NotForMeDonePage, UnavailablePage,
        SessionOverPage, WhoSeesPage, NoticePage, HelpPage, ChangesPage {
    /** All a browser's history or an app switcher ever shows, so it never says what the questions are about. */
    Phrase NEUTRAL_TITLE = new Phrase("frame.title", "Your check-in");

    /** The template under {@code views/}. */
    String view();

    /** Whether a phone that has a voice offers to read it. */
    default boolean readAloud() {
        return false;
    }

    /** Whether the page itself lists somebody to talk to, so that its foot does not. */
    default boolean listsHelp() {
        return false;
    }

    default Phrase title() {
        return NEUTRAL_TITLE;
    }
}
