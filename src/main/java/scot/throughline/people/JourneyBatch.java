package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.people.Joining.Joins;
import scot.throughline.people.Problem.Code;
import scot.throughline.people.WhoseNumber.Whose.Nobodys;
import scot.throughline.people.WhoseNumber.Whose.Others;
import scot.throughline.people.WhoseNumber.Whose.Theirs;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.staff.Actor;

/** Decides on some hundred journeys that were told us, and takes them, in one transaction. */
@Singleton
class JourneyBatch {
    private final ByReference byReference;
    private final KnownPersons persons;
    private final Joining joining;
    private final ChangeTold changeTold;
    private final ColumnLock lock;
    private final KeyedHash hash;

    JourneyBatch(ByReference byReference, KnownPersons persons, Joining joining, ChangeTold changeTold, ColumnLock lock, KeyedHash hash) {
        this.byReference = byReference;
        this.persons = persons;
        this.joining = joining;
        this.changeTold = changeTold;
        this.lock = lock;
        this.hash = hash;
    }

    /** A row as it was read: what it tells, or null where its cells have noted problems. */
    record Row(Cells cells, @Nullable ToldJourney told) {}

    /** @param change false to say only what would come of them */
    @Transactional
    List<Taken> take(List<Row> rows, Actor by, boolean change, Instant now) {
        var told = rows.stream().map(Row::told).filter(Objects::nonNull).toList();
        var known = byReference.all(by.council(), told.stream().map(ToldJourney::reference).toList());
        var whose = WhoseNumber.of(by.council(), told.stream().flatMap(each -> each.mobile().stream()).toList(), persons, hash, lock);
        var joins = new ArrayList<Joins>();
        var taken = rows.stream().map(row -> {
            if (row.told() == null) return new Taken.Refused(row.cells().problems());
            var journey = known.get(ByReference.plain(row.told().reference()));
            return journey == null ? join(row.cells(), row.told(), whose, joins) : change(row, row.told(), journey, by, change, now);
        }).toList();
        if (change) joining.join(by.council(), joins, by, now);
        return taken;
    }

    private Taken join(Cells cells, ToldJourney told, WhoseNumber whose, List<Joins> joins) {
        cells.need(Column.JOURNEY_TYPE, Column.AREA, Column.CASEHOLDER, Column.STARTED, Column.EXPECTED_END);
        if (told.hasPhone() && told.mobile().isEmpty())
            cells.wrong(Column.MOBILE, Code.MISSING, "The mobile number is missing", "Type it in, or write No phone under Texts");
        if (!cells.problems().isEmpty()) return new Taken.Refused(cells.problems());
        var person = told.asNew();
        switch (whose.ask(person.mobile(), person.name(), person.reach().sharedPhone())) {
            case Theirs(var id) -> joins.add(new Joins(person, id, true, told.reference()));
            case Nobodys() -> {
                var id = Id.random();
                joins.add(new Joins(person, id, false, told.reference()));
                whose.joined(person, id);
            }
            case Others() -> {
                cells.wrong(Column.MOBILE, Code.NUMBER_TAKEN, "This number belongs to somebody else who is on a journey now",
                        "Check the number. If they share the phone, write yes under Shared phone");
                return new Taken.Refused(cells.problems());
            }
        }
        return new Taken.New();
    }

    private Taken change(Row row, ToldJourney told, JourneyFacts journey, Actor by, boolean change, Instant now) {
        if (!by.sees().holds(journey.team(), journey.area())) {
            row.cells().wrong(Column.REFERENCE, Code.NOT_YOURS, "This journey is in another team or area",
                    "Have somebody of that team send it");
            return new Taken.Refused(row.cells().problems());
        }
        return changeTold.change(journey, told, row.cells(), by, change, now);
    }
}
