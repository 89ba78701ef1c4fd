package scot.throughline.people;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.PassOnRows.Held;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Caseloads;
import scot.throughline.staff.Scope;

/**
 * Gives a member of staff's journeys to another. Invitations keep the caseholder of the day they were made: a release weighs by them whether one
 * worker holds too many of those who answered.
 */
@Singleton
class PassOn implements Caseloads {
    private final PassOnRows rows;
    private final Audit audit;

    PassOn(PassOnRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Map<Id, Integer> held(Scope within, Instant now) {
        return rows.held(within.council(), within.team(), within.area(), endedAfter(now)).stream()
                .collect(toMap(Held::caseholderId, Held::journeys));
    }

    @Override
    @Transactional
    public void passOn(Id staff, Scope within, Actor heir, Actor by, Instant now) {
        var passed = rows.passOn(within.council(), within.team(), within.area(), staff, heir.staff().bytes(), heir.sees().team(),
                endedAfter(now));
        if (passed > 0) audit.record(by, Action.JOURNEYS_PASSED_ON, staff + " to " + heir.staff(), now);
    }

    private static LocalDate endedAfter(Instant now) {
        return Scotland.dayOf(now).minusDays(InSight.DAYS_AFTER_END);
    }
}
