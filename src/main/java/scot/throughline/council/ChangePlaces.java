package scot.throughline.council;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** Adds teams and areas, and changes what they are called, what they join and whether they are open. */
@Singleton
public class ChangePlaces {
    private static final Pattern KEY = Pattern.compile(Council.KEY);

    private final PlaceRows rows;
    private final Council council;
    private final Audit audit;

    ChangePlaces(PlaceRows rows, Surveys surveys, Audit audit) {
        this.rows = rows;
        this.council = surveys.council();
        this.audit = audit;
    }

    /** What came of adding or changing one. */
    public enum Changed {
        DONE,
        /** The key is not written as keys are. */
        KEY_WRONG,
        /** There is one of that key, perhaps a closed one. */
        KEY_TAKEN,
        /** What it should join is none of them, or leads back to it. */
        JOINS_WRONG,
        /** The only one that is open must stay so. */
        LAST_OPEN
    }

    @Transactional
    public Changed add(Place.Kind kind, String label, String name, @Nullable String joins, Signatory by, Instant now) {
        if (!KEY.matcher(label).matches()) return Changed.KEY_WRONG;
        var places = Places.merged(kind, council, rows.held(council.key()));
        var place = new Place(kind, label, name, joins, null);
        if (places.stream().anyMatch(other -> other.label().equals(label))) return Changed.KEY_TAKEN;
        if (!joinsRightly(place, places)) return Changed.JOINS_WRONG;
        rows.insert(council.key(), kind, label, name, joins, null);
        audit.record(by, Action.PLACE_ADDED, subject(place), now);
        return Changed.DONE;
    }

    /** Changes one that there is. The day it closed stays, if it was closed before. */
    @Transactional
    public Changed change(Place before, String name, @Nullable String joins, boolean open, Signatory by, Instant now) {
        var places = Places.merged(before.kind(), council, rows.held(council.key()));
        var closedOn = open ? null : before.open() ? Scotland.dayOf(now) : before.closedOn();
        var after = new Place(before.kind(), before.label(), name, joins, closedOn);
        if (!joinsRightly(after, places)) return Changed.JOINS_WRONG;
        if (!open && places.stream().noneMatch(other -> other.open() && !other.label().equals(after.label()))) return Changed.LAST_OPEN;
        if (rows.update(council.key(), after.kind(), after.label(), name, joins, closedOn) == 0)
            rows.insert(council.key(), after.kind(), after.label(), name, joins, closedOn);
        audit.record(by, Action.PLACE_CHANGED, subject(after), now);
        return Changed.DONE;
    }

    private static boolean joinsRightly(Place place, List<Place> others) {
        var byLabel = new HashMap<String, Place>();
        others.forEach(other -> byLabel.put(other.label(), other));
        byLabel.put(place.label(), place);
        return !Places.leadsNowhere(place.joins(), byLabel);
    }

    private static String subject(Place place) {
        return place.kind().word() + " " + place.label();
    }
}
