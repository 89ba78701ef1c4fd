package scot.throughline.voice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.database.Id;
import scot.throughline.seal.CommentLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Waiting;

/** Comments that may mean danger, as they were written, for somebody who may act on them. Who wrote one is not known to them either. */
@Singleton
@Requires(property = "datasources.desk.url")
class Safeguarding implements Waiting {
    private final CommentRows rows;
    private final CommentLock lock;
    private final DeskRecord audit;
    private final Surveys surveys;

    Safeguarding(CommentRows rows, CommentLock lock, DeskRecord audit, Surveys surveys) {
        this.rows = rows;
        this.lock = lock;
        this.audit = audit;
        this.surveys = surveys;
    }

    /** One that nobody has dealt with. */
    record Alarm(Id id, String words, LocalDate openedOn) {
        @Override
        public String toString() {
            return "Alarm[" + id + "]";
        }
    }

    @Transactional("desk")
    List<Alarm> look(Actor reader, Instant now) {
        audit.record(reader, Action.DANGER_SEEN, reader.council(), now);
        return rows.dangerous(reader.council()).stream()
                .map(row -> new Alarm(row.id(), lock.open(LockedColumn.COMMENT, row.words()), row.openedOn())).toList();
    }

    /** Whether this is one of them; nothing of it is seen. */
    @Transactional("desk")
    boolean waits(Id comment, Actor reader) {
        return rows.find(comment, reader.council()).filter(row -> row.danger() && row.dealt() == null).isPresent();
    }

    /** Whether it was there to be dealt with. */
    @Transactional("desk")
    boolean dealWith(Id comment, Dealt dealt, Actor reader, Instant now) {
        if (rows.dealWith(comment, reader.council(), dealt) == 0) return false;
        audit.record(reader, Action.DANGER_DEALT_WITH, comment.toString(), now);
        return true;
    }

    @Override
    public String path() {
        return DangerPages.PATH;
    }

    @Override
    @Transactional("desk")
    public int many() {
        return rows.countDangerous(surveys.council().key());
    }
}
