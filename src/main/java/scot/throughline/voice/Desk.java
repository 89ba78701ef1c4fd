package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scot.throughline.audit.Action;
import scot.throughline.database.Id;
import scot.throughline.seal.CommentLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** What moderators do with comments. Two of them have to leave a comment the same before anything can come of it. */
@Singleton
@Requires(property = "datasources.desk.url")
public class Desk {
    /** How long the words of a comment are kept. */
    static final int DAYS_KEPT = 30;

    private final CommentRows rows;
    private final ThemeRows themeRows;
    private final Themes themes;
    private final CommentLock lock;
    private final DeskRecord audit;
    private final Surveys surveys;

    Desk(CommentRows rows, ThemeRows themeRows, Themes themes, CommentLock lock, DeskRecord audit, Surveys surveys) {
        this.rows = rows;
        this.themeRows = themeRows;
        this.themes = themes;
        this.lock = lock;
        this.audit = audit;
        this.surveys = surveys;
    }

    /** What became of a reading. */
    public enum Saved {
        /** It is theirs now, and somebody else has to agree. */
        READ,
        /** They left it as somebody else had: it is done. */
        AGREED,
        /** Two had agreed before. */
        OVER,
        /** There is no such comment any more. */
        GONE
    }

    /** How far each comment is for them, in an order that tells nothing. */
    @Transactional("desk")
    List<Stage> stages(Actor moderator) {
        return rows.stages(moderator.council()).stream().map(each -> each.stage(moderator.staff())).toList();
    }

    /** The day the next words are destroyed. */
    @Transactional("desk")
    Optional<LocalDate> goneOn(Actor moderator) {
        return rows.stages(moderator.council()).stream().map(each -> goneOn(each.openedOn())).min(LocalDate::compareTo);
    }

    /** One that waits for them. Each begins at another place, so that two seldom read the same at once. */
    @Transactional("desk")
    public Optional<Id> next(Actor moderator) {
        var turns = rows.stages(moderator.council()).stream().filter(each -> each.stage(moderator.staff()).isTheirTurn())
                .map(CommentRows.StageRow::id).toList();
        return turns.stream().filter(id -> id.compareTo(moderator.staff()) > 0).findFirst().or(() -> turns.stream().findFirst());
    }

    @Transactional("desk")
    public Optional<Comment> open(Id id, Actor moderator, Instant now) {
        return rows.find(id, moderator.council()).map(row -> {
            audit.record(moderator, Action.COMMENT_SEEN, id.toString(), now);
            return comment(row, moderator);
        });
    }

    /** The themes there are to choose from: the council's, and those that were added to comments that are still here. */
    @Transactional("desk")
    List<String> themes(Actor moderator) {
        return Stream.concat(surveys.comments().themes().stream(), themeRows.inUse(moderator.council()).stream()).distinct().toList();
    }

    @Transactional("desk")
    public Saved save(Id id, Reading reading, Actor moderator, Instant now) {
        var found = rows.held(id, moderator.council());
        if (found.isEmpty()) return Saved.GONE;
        var before = comment(found.get(), moderator);
        return switch (before.stage()) {
            case AGREED -> Saved.OVER;
            case ANOTHERS -> before.reading().filter(reading::equals).isPresent()
                    ? agree(found.get(), moderator, now)
                    : read(id, reading, moderator, now);
            case UNREAD, MINE -> read(id, reading, moderator, now);
        };
    }

    /** To the safeguarding reader, whatever the list of words found. */
    @Transactional("desk")
    public void passOn(Id id, Actor moderator, Instant now) {
        if (rows.held(id, moderator.council()).isEmpty()) return;
        rows.passOn(id);
        audit.record(moderator, Action.COMMENT_PASSED_ON, id.toString(), now);
    }

    static LocalDate goneOn(LocalDate openedOn) {
        return openedOn.plusDays(DAYS_KEPT);
    }

    private Saved read(Id id, Reading reading, Actor moderator, Instant now) {
        rows.read(id, lock.lock(LockedColumn.REDACTED_COMMENT, reading.redacted()), moderator.staff());
        themeRows.clear(id.bytes());
        reading.themes().forEach(theme -> themeRows.add(id.bytes(), theme));
        audit.record(moderator, Action.COMMENT_READ, id.toString(), now);
        return Saved.READ;
    }

    private Saved agree(CommentRow row, Actor moderator, Instant now) {
        rows.agree(row.id(), moderator.staff());
        audit.record(moderator, Action.COMMENT_AGREED, row.id().toString(), now);
        if (rows.countOpen(row.council(), row.openedOn()) == 0) themes.publish(row.council(), row.openedOn());
        return Saved.AGREED;
    }

    private Comment comment(CommentRow row, Actor moderator) {
        var reading = Optional.ofNullable(row.redacted()).map(locked -> new Reading(lock.open(LockedColumn.REDACTED_COMMENT, locked),
                Set.copyOf(themeRows.of(row.id().bytes()))));
        return new Comment(row.id(), lock.open(LockedColumn.COMMENT, row.words()), reading,
                Stage.of(row.readBy(), row.agreedBy(), moderator.staff()), row.danger(), goneOn(row.openedOn()));
    }
}
