package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.throughline.council.Places;
import scot.throughline.staff.Sight.NoOne;
import scot.throughline.staff.Sight.OneArea;
import scot.throughline.staff.Sight.OneTeam;
import scot.throughline.staff.Sight.WholeCouncil;
import scot.throughline.survey.Council.Label;
import scot.throughline.web.Field.Option;

/** What somebody may be given to see, by the teams and areas that are open, and how each is written. */
@Singleton
class Sights {
    private static final String COUNCIL = "council";

    private final Places places;

    Sights(Places places) {
        this.places = places;
    }

    /** Whether somebody of this role may see so much. A closed team stays with whoever was in it. */
    boolean fit(Role role, Sight sight, Sight before) {
        if (!role.may(Permission.HAVE_ACCOUNT)) return false;
        if (!role.may(Permission.SEE_PEOPLE)) return sight.equals(new NoOne());
        return sight.equals(before) ? !sight.equals(new NoOne()) : open().contains(sight);
    }

    /** For a form: what is open, and what they have now. */
    List<Option> options(Sight before, String chosen) {
        var offered = new ArrayList<>(open());
        if (!offered.contains(before) && !before.equals(new NoOne())) offered.addFirst(before);
        return offered.stream().map(sight -> new Option(written(sight), words(sight), written(sight).equals(chosen))).toList();
    }

    /** What was chosen in a form; empty where it is nothing that was offered. */
    Optional<Sight> chosen(String written, Sight before) {
        if (written(before).equals(written)) return Optional.of(before);
        return open().stream().filter(sight -> written(sight).equals(written)).findFirst();
    }

    String words(Sight sight) {
        return switch (sight) {
            case NoOne() -> "";
            case OneTeam(var key) -> name(places.teams(), key);
            case OneArea(var key) -> "Everybody in " + name(places.areas(), key);
            case WholeCouncil() -> "Everybody in the council";
        };
    }

    static String written(Sight sight) {
        return switch (sight) {
            case NoOne() -> "";
            case OneTeam(var key) -> "team " + key;
            case OneArea(var key) -> "area " + key;
            case WholeCouncil() -> COUNCIL;
        };
    }

    private List<Sight> open() {
        var open = new ArrayList<Sight>();
        places.openTeams().forEach(team -> open.add(new OneTeam(team.key())));
        places.openAreas().forEach(area -> open.add(new OneArea(area.key())));
        open.add(new WholeCouncil());
        return open;
    }

    private static String name(List<Label> labels, String key) {
        return labels.stream().filter(label -> label.key().equals(key)).map(Label::name).findFirst().orElse(key);
    }
}
