package scot.throughline.answering;

import scot.throughline.survey.Questionnaire;

/** What came of one step behind a link. Switched without a default, so that a new case is thought about on every page. */
sealed interface Came {
    /** The link works: the start page, how many questions at most, and whether it came in a reminder. */
    record Ready(Questionnaire questionnaire, int questions, boolean startsAgain) implements Came {}

    /** A session began, or goes on, at a screen. */
    record At(Seat seat, int screen) implements Came {}

    /** A screen to show: asked anew, or again with what was wrong. */
    record Ask(QuestionPage page) implements Came {}

    /** The answers are locked away and the link is closed. */
    record Finished() implements Came {}

    /** Another start, or half an hour without a tap, ended this session; the link itself still works. */
    record SessionOver() implements Came {}

    /** Used, expired, stopped, unknown or mistyped: nobody may learn which. */
    record Ended() implements Came {}
}
