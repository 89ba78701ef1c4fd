package scot.throughline.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.council.Place.Kind;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.ShippedSurveys;

class PlacesTest {
    @Test
    void without_a_change_they_are_those_of_the_file() {
        assertEquals(ShippedSurveys.all().council().teams(), places().teams());
        assertEquals(ShippedSurveys.all().council().areas(), places().openAreas());
    }

    @Test
    void a_change_stands_in_the_place_of_what_the_file_says_and_a_new_one_comes_after_it() {
        var places = places(team("south", "Harbour team", null), team("west", "West team", "north"));
        assertEquals(List.of("north", "south", "east", "unpaid-work", "west"), places.teams().stream().map(Label::key).toList());
        assertEquals(new Label("south", "Harbour team"), places.teams().get(1));
        assertEquals(new Label("west", "West team", "north"), places.teams().getLast());
    }

    @Test
    void a_closed_one_has_its_name_and_is_offered_nowhere() {
        var places = places(new Place(Kind.TEAM, "east", "East team", "south", LocalDate.EPOCH));
        assertEquals("East team", places.find(Kind.TEAM, "east").orElseThrow().name());
        assertEquals(List.of("north", "south", "unpaid-work"), places.openTeams().stream().map(Label::key).toList());
    }

    @Test
    void what_joins_in_a_circle_or_nothing_we_know_joins_nothing() {
        // The file says that east joins south.
        var circle = places(team("south", "South team", "east"));
        assertNull(circle.teams().get(1).joins());
        assertNull(circle.teams().get(2).joins());
        assertNull(places(team("west", "West team", "gone")).teams().getLast().joins());
        assertNull(places(team("west", "West team", "west")).teams().getLast().joins());
    }

    private static Place team(String label, String name, String joins) {
        return new Place(Kind.TEAM, label, name, joins, null);
    }

    private static Places places(Place... changes) {
        return new Places(ShippedSurveys.all().council(), _ -> Arrays.asList(changes));
    }
}
