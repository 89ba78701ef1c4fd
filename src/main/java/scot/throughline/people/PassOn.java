package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Caseloads;
import scot.throughline.survey.Surveys;

/**
 * Gives a member of staff's journeys to another. Invitations keep the caseholder of the day they were made: a release weighs by them whether one
 * worker holds too many of those who answered.
 */
@Singleton
class PassOn implements Caseloads {
    private final PassOnRows rows;
    private final Audit audit;
    private final String council;

    PassOn(PassOnRows rows, Audit audit, Surveys surveys) {
        this.rows = rows;
        this.audit = audit;
        this.council = surveys.council().key();
    }

    @Override
    @Transactional
    public int held(Id staff, Instant now) {
        return rows.held(council, staff, endedAfter(now));
    }

    @Override
    @Transactional
    public void passOn(Id staff, Actor heir, Actor by, Instant now) {
        rows.passOn(council, staff, heir.staff().bytes(), heir.sees().team(), endedAfter(now));
        audit.record(by, Action.JOURNEYS_PASSED_ON, staff + " to " + heir.staff(), now);
    }

    private static LocalDate endedAfter(Instant now) {
        return Scotland.dayOf(now).minusDays(InSight.DAYS_AFTER_END);
    }
}
