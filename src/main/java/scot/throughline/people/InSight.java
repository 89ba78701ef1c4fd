package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import scot.throughline.database.Id;
import scot.throughline.people.InSightRows.Found;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Surveys;

/** Finds the journeys that a member of staff should look at, among as many as there are: a page of them at most from each question. */
@Singleton
public class InSight {
    /** How long after its end a journey stays in sight: as long as its exit may still be answered. */
    static final int DAYS_AFTER_END = 90;

    private final InSightRows rows;
    private final ColumnLock lock;
    private final KeyedHash hash;
    private final MobileNumbers numbers;
    private final Surveys surveys;

    InSight(InSightRows rows, ColumnLock lock, KeyedHash hash, MobileNumbers numbers, Surveys surveys) {
        this.rows = rows;
        this.lock = lock;
        this.hash = hash;
        this.numbers = numbers;
        this.surveys = surveys;
    }

    /** Past the day they were expected to end, and nobody has said that they did: the longest first. */
    @Transactional
    public List<Id> overdue(Actor actor, LocalDate today, int most) {
        var sees = actor.sees();
        return ids(rows.overdue(sees.council(), sees.team(), sees.area(), today, most));
    }

    /** Not asked at a touchpoint that falls due in these days. */
    @Transactional
    public List<Id> due(Actor actor, LocalDate since, LocalDate until, int most) {
        var sees = actor.sees();
        return ids(rows.due(sees.council(), sees.team(), sees.area(), since, until, until.minusDays(DAYS_AFTER_END), most));
    }

    /** The same, for as long back as any touchpoint can still be asked. */
    @Transactional
    public List<Id> due(Actor actor, LocalDate today, int most) {
        var longest = surveys.council().touchpoints().stream().mapToInt(TouchpointRule::openDays).max().orElse(0);
        return due(actor, today.minusDays(Math.max(longest, DAYS_AFTER_END)), today, most);
    }

    /** Everybody on a journey or just past its end, by the day it is expected to end. */
    @Transactional
    public List<Id> inHand(Actor actor, LocalDate today, int most) {
        var sees = actor.sees();
        return ids(rows.inHand(sees.council(), sees.team(), sees.area(), today.minusDays(DAYS_AFTER_END), most));
    }

    @Transactional
    public int count(Actor actor, LocalDate today) {
        var sees = actor.sees();
        return rows.count(sees.council(), sees.team(), sees.area(), today.minusDays(DAYS_AFTER_END));
    }

    /** By a number or a case reference, which must be whole, or by part of a name. */
    @Transactional
    public List<Id> search(String typed, Actor actor, LocalDate today, int most) {
        var sees = actor.sees();
        var byReference = rows.byReference(References.hash(hash, typed), sees.council(), sees.team(), sees.area());
        if (!byReference.isEmpty()) return ids(byReference);
        return switch (numbers.parse(typed)) {
            case Mobile(var number) -> ids(rows.byNumber(hash.of(number.e164()), sees.council(), sees.team(), sees.area()));
            case Wrong _ -> byName(typed.toLowerCase(Locale.UK), rows.names(sees.council(), sees.team(), sees.area(),
                    today.minusDays(DAYS_AFTER_END)), most);
        };
    }

    private List<Id> byName(String typed, List<Found> names, int most) {
        return names.stream()
                .filter(each -> lock.open(LockedColumn.PERSON_NAME, Objects.requireNonNull(each.name())).toLowerCase(Locale.UK)
                        .contains(typed))
                .limit(most).map(Found::id).toList();
    }

    private static List<Id> ids(List<Found> found) {
        return found.stream().map(Found::id).toList();
    }
}
