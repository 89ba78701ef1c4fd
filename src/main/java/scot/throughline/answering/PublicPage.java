package scot.throughline.answering;

/** What one public page prints. Its components are ready-made words; the template only prints and repeats them. */
sealed interface PublicPage
        permits StartPage, OpenStartPage, CrowdedPage, QuestionPage, ThankYouPage, EndedPage, LaterPage, NotForMePage, NotForMeDonePage,
        UnavailablePage,
        SessionOverPage, WhoSeesPage {
    /** All a browser's history or an app switcher ever shows, so it never says what the questions are about. */
    String NEUTRAL_TITLE = "Your check-in";

    /** The template under {@code views/}. */
    String view();

    default String title() {
        return NEUTRAL_TITLE;
    }
}
