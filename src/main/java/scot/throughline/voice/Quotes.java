package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.seal.CommentLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.staff.Actor;

/** Quotes: one moderator proposes a few words of a comment that two have read, and another approves them. */
@Singleton
@Requires(property = "datasources.desk.url")
public class Quotes {
    private final QuoteRows rows;
    private final CommentRows comments;
    private final CommentLock lock;
    private final Redactors redactors;
    private final DeskRecord audit;

    Quotes(QuoteRows rows, CommentRows comments, CommentLock lock, Redactors redactors, DeskRecord audit) {
        this.rows = rows;
        this.comments = comments;
        this.lock = lock;
        this.redactors = redactors;
        this.audit = audit;
    }

    /**
     * Proposes words for a quote.
     *
     * @param theme one of the comment's, or empty
     * @return what is wrong with them; empty if they wait for somebody's approval now
     */
    @Transactional("desk")
    public Optional<String> propose(Id comment, String words, String theme, Actor moderator, Instant now) {
        var fault = QuoteRule.fault(words, redactors.now());
        if (fault.isPresent()) return fault;
        var from = comments.held(comment, moderator.council()).filter(row -> row.agreedBy() != null);
        if (from.isEmpty()) return Optional.of("A quote is taken from a comment that two people have read");
        rows.add(new QuoteRow(Id.random(), moderator.council(), Period.parse(from.get().period()).year().key(), theme,
                lock.lock(LockedColumn.QUOTE, words.strip()), moderator.staff(), null, Desk.goneOn(Scotland.dayOf(now))));
        audit.record(moderator, Action.QUOTE_PROPOSED, comment.toString(), now);
        return Optional.empty();
    }

    @Transactional("desk")
    public List<Quote> all(Actor moderator) {
        return rows.all(moderator.council()).stream().map(row -> quote(row, row.proposedBy().equals(moderator.staff()))).toList();
    }

    /** Those that two people approved. */
    @Transactional("desk")
    List<Quote> approved(String council) {
        return rows.all(council).stream().filter(row -> row.approvedBy() != null).map(row -> quote(row, false)).toList();
    }

    /** Nothing comes of it where they proposed it themselves, or somebody was quicker. */
    @Transactional("desk")
    public void approve(Id quote, Actor moderator, Instant now) {
        if (rows.approve(quote, moderator.council(), moderator.staff()) == 1)
            audit.record(moderator, Action.QUOTE_APPROVED, quote.toString(), now);
    }

    /** Any moderator may, also after it was approved: somebody may see in it what two did not. */
    @Transactional("desk")
    void takeAway(Id quote, Actor moderator, Instant now) {
        if (rows.delete(quote, moderator.council()) == 1) audit.record(moderator, Action.QUOTE_TAKEN_AWAY, quote.toString(), now);
    }

    private Quote quote(QuoteRow row, boolean mine) {
        return new Quote(row.id(), ((FinancialYear) Period.parse(row.saidIn())).label(), row.theme(),
                lock.open(LockedColumn.QUOTE, row.words()),
                row.approvedBy() != null, mine);
    }
}
