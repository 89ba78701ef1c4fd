package scot.throughline.people;

import java.time.Instant;
import scot.throughline.database.Id;

/** What invitations do when the way to somebody changes. Works in the transaction of the change. */
public interface InTouch {
    /** What did not reach the old number goes to the new one. */
    void numberMended(Id journey, Instant now);

    /** Whatever waits is not sent, and no link of theirs works any more: for whoever has answered as for anybody else. */
    void nothingMore(Id journey, Instant now);
}
