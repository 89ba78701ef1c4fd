package scot.throughline.answering;

import org.jspecify.annotations.Nullable;

/**
 * The end, shown only after the answers are locked away and the link is closed.
 *
 * @param callBack whether a call back may still be asked for, by name
 * @param openLink whether nobody was asked, so that it speaks of no text
 * @param changed the newest that was done for everyone because of what people said; null for nothing yet
 */
record ThankYouPage(boolean callBack, boolean openLink, @Nullable String changed) implements PublicPage {
    @Override
    public String view() {
        return openLink ? "answering/open-thank-you" : "answering/thank-you";
    }
}
