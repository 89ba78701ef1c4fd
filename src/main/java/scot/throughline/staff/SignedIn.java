package scot.throughline.staff;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.web.Viewer;

/** A request whose cookie belongs to a session. */
record SignedIn(Actor actor) implements Authentication, Viewer {
    /** Where each permission leads, in the order of the navigation. */
    private static final List<Door> DOORS = List.of(
            new Door(Permission.SEE_TO_TEAM, MyTeam.NAME, MyTeam.PATH),
            new Door(Permission.TRY_QUESTIONNAIRES, "Questionnaires", "/preview"),
            new Door(Permission.SEE_PEOPLE, "Lists", "/lists"),
            new Door(Permission.READ_FIGURES, "Coverage", "/coverage"),
            new Door(Permission.KEEP_INDICATORS, "Indicators", "/indicators"),
            new Door(Permission.READ_FIGURES, "Evidence", "/evidence"),
            new Door(Permission.READ_FIGURES, "Papers", "/papers"),
            new Door(Permission.READ_FIGURES, "What people wrote", "/themes"),
            new Door(Permission.READ_FIGURES, "You said, we did", "/said-and-done"),
            new Door(Permission.PRINT, "Paper", "/paper"),
            new Door(Permission.PRINT, "Posters", "/posters"),
            new Door(Permission.PRINT, "Card", "/card"),
            new Door(Permission.ADMINISTER, "Teams and areas", TeamsAndAreas.PATH),
            new Door(Permission.ADMINISTER, "Texts", "/texts"),
            new Door(Permission.ADMINISTER, "Machines", "/machines"),
            new Door(Permission.READ_RECORD, "Record", "/audit"));

    /** A part of the site, and what it takes to go there. */
    private record Door(Permission needs, Place place) {
        Door(Permission needs, String label, String path) {
            this(needs, new Place(label, path));
        }
    }

    @Override
    public String getName() { return actor.signature(); }

    /** A role is what it may do: routes ask for a permission, never for a role. */
    @Override
    public Collection<String> getRoles() { return actor.role().words(); }

    @Override
    public Map<String, Object> getAttributes() { return Map.of(); }

    @Override
    public String displayName() {
        return actor.name();
    }

    @Override
    public List<Place> places() {
        var home = new Place(actor.role().homeName(), actor.role().home());
        return Stream.concat(Stream.of(home), DOORS.stream().filter(door -> actor.role().may(door.needs)).map(Door::place)).toList();
    }
}
