package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.throughline.release.Ladder.Shape;

class LadderTest {
    private static final Map<String, String> JOINS = Map.of("east", "south", "south", "north");

    @Test
    void labels_with_ten_people_stand_alone() {
        assertEquals(Map.of("north", "north", "south", "south"), shape(Map.of("north", 30, "south", 10)).under());
    }

    @Test
    void a_smaller_one_joins_the_next_on_its_ladder() {
        var shape = shape(Map.of("north", 30, "south", 12, "east", 9));
        assertEquals(Map.of("north", "north", "south", "east+south", "east", "east+south"), shape.under());
        assertEquals("2 shown, 1 joined", shape.words());
    }

    @Test
    void it_climbs_until_there_are_enough() {
        var shape = shape(Map.of("north", 30, "south", 3, "east", 4, "west", 11));
        assertEquals("east+north+south", shape.under().get("east"));
        assertEquals("west", shape.under().get("west"));
    }

    @Test
    void a_ladder_passes_over_a_label_that_nobody_bears() {
        assertEquals("east+north", shape(Map.of("north", 30, "east", 4, "west", 11)).under().get("east"));
    }

    @Test
    void what_joins_nothing_is_not_shown_and_takes_the_smallest_with_it_that_would_give_it_away() {
        var shape = shape(Map.of("north", 30, "south", 14, "west", 6));
        assertEquals(Map.of("north", "north"), shape.under(), "all but West would be everyone but West");
        assertEquals(2, shape.notShown());
    }

    @Test
    void nothing_is_shown_of_a_year_with_one_label_because_it_is_everyone() {
        assertEquals(Map.of(), shape(Map.of("north", 60)).under());
        assertEquals(Map.of(), shape(Map.of("north", 60, "west", 6)).under(), "the six would be told by taking away");
    }

    @Test
    void a_label_of_one_caseholder_joins_another_however_many_it_is() {
        var shape = Ladder.shape(Map.of("north", 30, "south", 30), JOINS, labels -> !labels.equals(Set.of("south")));
        assertEquals(Map.of(), shape.under(), "joined they are everyone");
        assertEquals(1, shape.joined());
    }

    private static Shape shape(Map<String, Integer> people) {
        return Ladder.shape(people, JOINS, _ -> true);
    }
}
