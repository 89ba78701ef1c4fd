package scot.throughline.answering;

import java.util.Map;

/** What one public page prints. Its components are ready-made words; the template only prints and repeats them. */
sealed interface PublicPage
        permits StartPage, OpenStartPage, CrowdedPage, QuestionPage, ThankYouPage, EndedPage, LaterPage, NotForMePage, NotForMeDonePage,
        UnavailablePage, SessionOverPage, WhoSeesPage, NoticePage, HelpPage, ChangesPage, BeforeSendingPage, MyAnswersPage, SharePage,
        CallBackPage, AskedByNamePage {
    /** All a browser's history or an app switcher ever shows, so it never says what the questions are about. */
    Phrase NEUTRAL_TITLE = new Phrase("frame.title", "Your check-in");

    /** A title as a screen reader should say it first, when the page comes again with what was wrong. */
    static Phrase wrong(Phrase title) {
        return new Phrase("question.title-wrong", "Error: {title}", Map.of("title", title));
    }

    /** The template under {@code views/}. */
    String view();

    /** Whether a phone that has a voice offers to read it. */
    default boolean readAloud() {
        return false;
    }

    /** Whether a link leads here, so that messaging apps ask for a preview of it. */
    default boolean linkedTo() {
        return false;
    }

    /** Whether the page itself lists somebody to talk to, so that its foot does not. */
    default boolean listsHelp() {
        return false;
    }

    default Phrase title() {
        return NEUTRAL_TITLE;
    }

    /** Whether it says what is wrong with what was given. */
    default boolean wrong() {
        return false;
    }
}
