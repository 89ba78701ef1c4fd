package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import scot.throughline.calendar.HalfYear;
import scot.throughline.database.Id;
import scot.throughline.seal.CommentLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.survey.Surveys;

/** The one way onto the desk, for a release: a batch of comments at a time, each apart, in an order that tells nothing. */
@Singleton
@Requires(property = "datasources.release.url")
public class DeskDoor {
    private final OpenedRows rows;
    private final CommentLock lock;
    private final Danger danger;

    DeskDoor(OpenedRows rows, CommentLock lock, Surveys surveys) {
        this.rows = rows;
        this.lock = lock;
        this.danger = new Danger(surveys.comments().danger());
    }

    /**
     * Lays a batch on the desk, in the release's own transaction.
     *
     * @param half the last half-year it came in
     */
    public void take(String council, HalfYear half, List<String> comments, LocalDate openedOn) {
        rows.add(comments.stream()
                .map(words -> CommentRow.opened(Id.random(), council, half.key(), openedOn, lock.lock(LockedColumn.COMMENT, words),
                        danger.isIn(words)))
                .sorted(Comparator.comparing(CommentRow::id)).toList());
    }
}
