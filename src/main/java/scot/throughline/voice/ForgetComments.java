package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;

/** Destroys what people wrote thirty days after it was opened, read or not. How many comments had which theme is said first; then nobody can count again. */
@Singleton
@Requires(property = "datasources.desk.url")
class ForgetComments implements Retained {
    private final CommentRows comments;
    private final QuoteRows quotes;
    private final Themes themes;

    ForgetComments(CommentRows comments, QuoteRows quotes, Themes themes) {
        this.comments = comments;
        this.quotes = quotes;
        this.themes = themes;
    }

    @Override
    public String words() {
        return "what people wrote, and quotes that were not approved: " + Desk.DAYS_KEPT + " days after it was opened";
    }

    @Override
    @Transactional("desk")
    public int forget(Instant now) {
        var today = Scotland.dayOf(now);
        var forgotten = quotes.forget(today);
        for (var batch : comments.openedUntil(today.minusDays(Desk.DAYS_KEPT))) {
            themes.publish(batch.council(), batch.openedOn());
            forgotten += comments.forget(batch.council(), batch.openedOn());
        }
        return forgotten;
    }
}
