package scot.throughline.help;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LockedColumn;
import scot.throughline.staff.Actor;

/** Asked by a person by name, seen by the team of their journey, gone when done or after thirty days. */
@Singleton
public class HelpRequests {
    static final int DAYS_KEPT = 30;
    private static final int WORKING_DAYS = 5;

    private final HelpRequestRows rows;
    private final Journeys journeys;
    private final ColumnLock lock;
    private final Audit audit;

    HelpRequests(HelpRequestRows rows, Journeys journeys, ColumnLock lock, Audit audit) {
        this.rows = rows;
        this.journeys = journeys;
        this.lock = lock;
        this.audit = audit;
    }

    /** A request as the team, and whoever made it, sees it. */
    public record Entry(Id id, JourneyFacts journey, Wanted wanted, LocalDate askedOn) {
        LocalDate answerBy() {
            return HelpRequests.answerBy(askedOn);
        }

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /** Asking twice keeps one. */
    @Transactional
    public void ask(Id journey, Wanted wanted, Instant now) {
        journeys.find(journey).ifPresent(facts -> rows.put(new HelpRequestRow(Id.random(), facts.council(), journey, wanted.kind(),
                lock.lock(LockedColumn.HELP_WANTED, padded(wanted.written())), Scotland.dayOf(now))));
    }

    /** What the people of a worker's team asked for, and the record that this worker looked. */
    @Transactional
    List<Entry> look(Actor worker, Instant now) {
        var sees = worker.sees();
        audit.record(worker, Action.HELP_REQUESTS_SEEN, sees.team(), now);
        return rows.inSight(sees.council(), sees.team(), sees.area()).stream()
                .flatMap(row -> journeys.find(row.journeyId(), worker).stream().map(journey -> entry(row, journey))).toList();
    }

    /** What the person of a journey asked for and nobody has dealt with. */
    @Transactional
    public List<Entry> of(JourneyFacts journey) {
        return rows.of(journey.id()).stream().map(row -> entry(row, journey)).toList();
    }

    /** Deletes a request of the worker's team, which has been dealt with; nothing to do if a colleague was quicker. */
    @Transactional
    void done(Id request, Actor worker, Instant now) {
        var sees = worker.sees();
        var found = rows.find(request, sees.council(), sees.team(), sees.area());
        if (found.isEmpty() || rows.delete(request) == 0) return;
        count(found.get(), !Scotland.dayOf(now).isAfter(answerBy(found.get().askedOn())));
        audit.record(worker, Action.HELP_REQUEST_DONE, request.toString(), now);
    }

    /** Deletes what nobody dealt with in thirty days, up to a thousand; how many there were. */
    @Transactional
    public int forgetOld(LocalDate today) {
        var old = rows.askedUntil(today.minusDays(DAYS_KEPT));
        for (var row : old) if (rows.delete(row.id()) == 1) count(row, false);
        return old.size();
    }

    private void count(HelpRequestRow row, boolean inTime) {
        rows.count(row.council(), YearMonth.from(row.askedOn()).toString(), row.kind(), inTime ? 1 : 0);
    }

    private Entry entry(HelpRequestRow row, JourneyFacts journey) {
        return new Entry(row.id(), journey, Wanted.read(row.kind(), lock.open(LockedColumn.HELP_WANTED, row.wanted()).strip()),
                row.askedOn());
    }

    private static LocalDate answerBy(LocalDate askedOn) {
        return WorkingDays.after(askedOn, WORKING_DAYS);
    }

    /** All of one length, or how much is wanted could be read off the ciphertext. */
    private static String padded(String written) {
        return "%-64s".formatted(written);
    }
}
