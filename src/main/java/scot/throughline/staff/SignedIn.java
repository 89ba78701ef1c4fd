package scot.throughline.staff;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import scot.throughline.web.Viewer;

/** A request whose cookie belongs to a session. */
record SignedIn(Actor actor) implements Authentication, Viewer {
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
        var home = new Place(actor.role().homeName(), actor.role().home());
        return actor.role() == Role.ADMINISTRATOR ? List.of(home, new Place("Texts", "/texts")) : List.of(home);
    }
}
