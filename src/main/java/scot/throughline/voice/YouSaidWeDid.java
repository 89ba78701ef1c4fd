package scot.throughline.voice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Changes;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Surveys;

/** What is done because of what people said: leaders enter it, and everybody is told once it is done. */
@Singleton
public class YouSaidWeDid implements Changes {
    private static final Comparator<SaidAndDone> NEWEST_FIRST = Comparator
            .comparing((SaidAndDone each) -> each.done().orElse(LocalDate.MIN)).reversed();

    private final SaidAndDoneRows rows;
    private final Audit audit;
    private final String council;

    YouSaidWeDid(SaidAndDoneRows rows, Audit audit, Surveys surveys) {
        this.rows = rows;
        this.audit = audit;
        this.council = surveys.council().key();
    }

    /** What is done, the newest first. */
    @Transactional
    public List<SaidAndDone> done() {
        return all().stream().filter(each -> each.done().isPresent()).sorted(NEWEST_FIRST).toList();
    }

    /** What was done by a day, the oldest first. */
    @Transactional
    public List<SaidAndDone> doneBy(LocalDate day) {
        return done().reversed().stream().filter(each -> each.done().filter(done -> !done.isAfter(day)).isPresent()).toList();
    }

    /** What is not done and should be by a day, the oldest first. */
    @Transactional
    public List<SaidAndDone> due(LocalDate by) {
        return all().stream().filter(each -> each.done().isEmpty() && !each.plannedOn().isAfter(by)).toList();
    }

    /** The newest that is done for everyone: what is shown to anybody, whose team is not known, is for everyone. */
    @Transactional
    public Optional<SaidAndDone> newest() {
        return done().stream().filter(SaidAndDone::forEveryone).findFirst();
    }

    @Override
    @Transactional
    public List<Change> changes() {
        return all().stream().filter(SaidAndDone::marks)
                .flatMap(each -> each.done().map(day -> new Change(day, each.changed())).stream())
                .sorted(Comparator.comparing(Change::day)).toList();
    }

    /** In the order of the days they are planned for. */
    @Transactional
    public List<SaidAndDone> all() {
        return rows.all(council).stream().map(SaidAndDoneRow::saidAndDone).toList();
    }

    @Transactional
    public void add(SaidAndDone fresh, Signatory leader, Instant now) {
        rows.add(SaidAndDoneRow.of(council, fresh));
        audit.record(leader, Action.SAID_AND_DONE_CHANGED, fresh.id().toString(), now);
    }

    @Transactional
    void change(SaidAndDone changed, Actor leader, Instant now) {
        rows.change(SaidAndDoneRow.of(council, changed));
        audit.record(leader, Action.SAID_AND_DONE_CHANGED, changed.id().toString(), now);
    }
}
