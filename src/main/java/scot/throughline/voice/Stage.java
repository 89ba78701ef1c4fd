package scot.throughline.voice;

import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** How far a comment is, for one moderator. */
public enum Stage {
    /** Nobody has read it. */
    UNREAD,
    /** Somebody else has, and waits for another to agree. */
    ANOTHERS,
    /** They have themselves, and wait for another to agree. */
    MINE,
    /** Two have agreed. */
    AGREED;

    static Stage of(@Nullable Id readBy, @Nullable Id agreedBy, Id moderator) {
        if (readBy == null) return UNREAD;
        if (agreedBy != null) return AGREED;
        return readBy.equals(moderator) ? MINE : ANOTHERS;
    }

    boolean isTheirTurn() { return this == UNREAD || this == ANOTHERS; }
}
