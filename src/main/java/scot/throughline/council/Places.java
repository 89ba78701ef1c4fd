package scot.throughline.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.council.Place.Kind;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.Label;

/** The council's teams and areas as they are today: asked of the database each time, because another instance may have changed them. */
public final class Places {
    private final Council council;
    private final PlaceReader changes;

    Places(Council council, PlaceReader changes) {
        this.council = council;
        this.changes = changes;
    }

    /** The council with its teams and areas as they are called today, closed ones too. */
    public Council council() {
        return council.with(teams(), areas());
    }

    /** The council with those that are open, for what is offered to somebody new. */
    public Council offered() {
        return council.with(openTeams(), openAreas());
    }

    /** Every team there ever was, closed ones too: whoever belonged to one still did. */
    public List<Label> teams() {
        return all(Kind.TEAM).stream().map(Place::asLabel).toList();
    }

    public List<Label> areas() {
        return all(Kind.AREA).stream().map(Place::asLabel).toList();
    }

    /** The teams that somebody new may join. */
    public List<Label> openTeams() {
        return all(Kind.TEAM).stream().filter(Place::open).map(Place::asLabel).toList();
    }

    public List<Label> openAreas() {
        return all(Kind.AREA).stream().filter(Place::open).map(Place::asLabel).toList();
    }

    /** In the order of the file, with those that were added after it. */
    public List<Place> all(Kind kind) {
        return merged(kind, council, changes.of(council.key()));
    }

    public Optional<Place> find(Kind kind, String label) {
        return all(kind).stream().filter(place -> place.label().equals(label)).findFirst();
    }

    static List<Place> merged(Kind kind, Council council, List<Place> changes) {
        var byLabel = new LinkedHashMap<String, Place>();
        var written = switch (kind) {
            case TEAM -> council.teams();
            case AREA -> council.areas();
        };
        Stream.concat(written.stream().map(label -> Place.of(kind, label)), changes.stream().filter(place -> place.kind() == kind))
                .forEach(place -> byLabel.put(place.label(), place));
        return byLabel.values().stream().map(place -> leadsNowhere(place.joins(), byLabel) ? place.joining(null) : place).toList();
    }

    /** Each change was checked when it was made, but the file may have been edited since: what then joins in a circle joins nothing. */
    static boolean leadsNowhere(@Nullable String joins, Map<String, Place> byLabel) {
        var met = new ArrayList<String>();
        for (var at = joins; at != null; at = byLabel.get(at).joins()) {
            if (met.contains(at) || !byLabel.containsKey(at)) return true;
            met.add(at);
        }
        return false;
    }
}
