package scot.throughline.answering;

import org.jspecify.annotations.Nullable;

/**
 * After something was asked for by name: what happens now.
 *
 * @param callBack whether it was a call back, rather than to share topics
 * @param next where the check-in goes on; null once it has finished
 */
record AskedByNamePage(boolean callBack, @Nullable String next) implements PublicPage {
    @Override
    public String view() {
        return "answering/asked-by-name";
    }
}
