package scot.throughline.answering;

/** What one public page prints. Its components are ready-made words; the template only prints and repeats them. */
sealed interface PublicPage
        permits StartPage, OpenStartPage, CrowdedPage, QuestionPage, ThankYouPage, EndedPage, LaterPage, NotForMePage, NotForMeDonePage,
        UnavailablePage,
        SessionOverPage, WhoSeesPage, BeforeSendingPage, MyAnswersPage, SharePage, CallBackPage, AskedByNamePage {
    /** All a browser's history or an app switcher ever shows, so it never says what the questions are about. */
    String NEUTRAL_TITLE = "Your check-in";

    /** The template under {@code views/}. */
    String view();

    default String title() {
        return NEUTRAL_TITLE;
    }

    /** Whether it says what is wrong with what was given. */
    default boolean wrong() {
        return false;
    }
}
