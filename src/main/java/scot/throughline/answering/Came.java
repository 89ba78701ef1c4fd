package scot.throughline.answering;

import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.survey.Language;

/** What came of one step behind a link. Switched without a default, so that a new case is thought about on every page. */
sealed interface Came {
    /** The link works: its first page, in the person's language or the one asked for. */
    record Ready(PublicPage page, Language language) implements Came {}

    /** As many began at this open link as may in an hour. */
    record Crowded() implements Came {}

    /** A session began, or goes on, at a screen. */
    record At(Seat seat, int screen) implements Came {}

    /** Everything is answered and nothing is sent: the page before Send. */
    record BeforeSend() implements Came {}

    /** A page to show: asked anew, or again with what was wrong. */
    record Ask(PublicPage page) implements Came {}

    /** The answers are locked away and the link is closed; who may still ask for a call back by name, where we know who it is. */
    record Finished(Optional<Id> named) implements Came {}

    /** The same, with the answers on the reply itself: nothing can show them again. */
    record ShownOnce(MyAnswersPage page, Optional<Id> named) implements Came {}

    /** Another start, or half an hour without a tap, ended this session; the link itself still works. */
    record SessionOver(boolean openLink) implements Came {}

    /** Used, expired, stopped, unknown or mistyped: nobody may learn which. */
    record Ended() implements Came {}
}
