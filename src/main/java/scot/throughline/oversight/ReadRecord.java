package scot.throughline.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Line;
import scot.throughline.audit.Lines;
import scot.throughline.audit.Named;
import scot.throughline.audit.Named.Name;
import scot.throughline.oversight.Sieve.Place;
import scot.throughline.staff.Actor;

/** Hands out lines of the record, and puts on record that it did. */
@Singleton
class ReadRecord {
    /** The most that a file holds. */
    static final int MOST_IN_A_FILE = 50_000;
    private static final int AT_ONCE = 1_000;

    private final Lines lines;
    private final Audit audit;
    private final List<Named> named;

    ReadRecord(Lines lines, Audit audit, List<Named> named) {
        this.lines = lines;
        this.audit = audit;
        this.named = named;
    }

    /** One more than asked for tells that there are more. */
    @Transactional
    List<Line> page(Sieve sieve, int most, Actor administrator, Instant now) {
        var found = next(sieve, sieve.start(now), most + 1, administrator);
        audit.record(administrator, Action.RECORD_SEEN, sieve.subject(administrator.council()), now);
        return found;
    }

    @Transactional
    List<Line> file(Sieve sieve, Actor administrator, Instant now) {
        var all = new ArrayList<Line>();
        var place = sieve.start(now);
        while (all.size() < MOST_IN_A_FILE) {
            var found = next(sieve, place, AT_ONCE, administrator);
            all.addAll(found);
            if (found.size() < AT_ONCE) break;
            place = Place.of(found.getLast());
        }
        audit.record(administrator, Action.RECORD_TAKEN, sieve.subject(administrator.council()), now);
        return all;
    }

    /** Names by signature, for whoever has one. */
    @Transactional
    Map<String, String> names(Actor administrator) {
        return named.stream().flatMap(each -> each.names(administrator.council()).stream())
                .collect(Collectors.toMap(Name::signature, Name::words));
    }

    private List<Line> next(Sieve sieve, Place place, int most, Actor administrator) {
        return lines.before(administrator.council(), sieve.at(Sieve.WHO), sieve.at(Sieve.WHAT), sieve.at(Sieve.RECORD), sieve.from(),
                place.at(), place.id(), most);
    }
}
