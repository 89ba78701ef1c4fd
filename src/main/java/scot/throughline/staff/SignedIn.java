package scot.throughline.staff;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.web.Viewer;

/** A request whose cookie belongs to a session. */
record SignedIn(Actor actor) implements Authentication, Viewer {
    private static final Place INDICATORS = new Place("Indicators", "/indicators");

    @Override
    public String getName() { return actor.signature(); }

    @Override
    public Collection<String> getRoles() { return List.of(actor.role().name()); }

    @Override
    public Map<String, Object> getAttributes() { return Map.of(); }

    @Override
    public String displayName() {
        return actor.name();
    }

    @Override
    public List<Place> places() {
        var lists = actor.role() == Role.WORKER ? Stream.of(new Place("Lists", "/lists")) : Stream.<Place>empty();
        var home = Stream.of(new Place(actor.role().homeName(), actor.role().home()));
        var asking = reads() ? Stream.<Place>empty() : Stream.of(new Place("Questionnaires", "/preview"));
        var printing = actor.role().prints()
                ? Stream.of(new Place("Paper", "/paper"), new Place("Posters", "/posters"), new Place("Card", "/card"))
                : Stream.<Place>empty();
        var leading = actor.role() == Role.LEADER
                ? Stream.of(new Place("Coverage", "/coverage"), INDICATORS, new Place("Evidence", "/evidence"),
                        new Place("Papers", "/papers"),
                        new Place("What people wrote", "/themes"), new Place("You said, we did", "/said-and-done"))
                : Stream.<Place>empty();
        var managing = actor.role() == Role.ADMINISTRATOR
                ? Stream.of(new Place("Teams and areas", TeamsAndAreas.PATH), new Place("Texts", "/texts"),
                        new Place("Machines", "/machines"), INDICATORS)
                : Stream.<Place>empty();
        return Stream.of(home, asking, lists, leading, printing, managing).flatMap(each -> each).toList();
    }

    /** Whether they read what people wrote, and have to do with nothing else. */
    private boolean reads() {
        return actor.role() == Role.MODERATOR || actor.role() == Role.SAFEGUARDING_READER;
    }
}
