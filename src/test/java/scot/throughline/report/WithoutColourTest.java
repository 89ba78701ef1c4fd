package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.indicator.Direction;
import scot.throughline.indicator.Status;
import scot.throughline.outcome.Breakdown.Place;
import scot.throughline.outcome.Signal;
import scot.throughline.outcome.Standing;

/** What a page says in colour it says in another way too, so that print, grey and every kind of eye leave its meaning. */
class WithoutColourTest {
    private static final Pattern COLOUR = Pattern.compile("(?:--first|--second): (#[0-9a-f]{6})");

    @Test
    void every_sign_is_a_word_and_shapes_of_opposite_signs_differ() {
        for (var words : List.of(Arrays.stream(Signal.values()).map(Signal::word).toList(),
                Arrays.stream(Standing.values()).map(Standing::word).toList(),
                Arrays.stream(Status.values()).map(Status::word).toList(), Arrays.stream(Direction.values()).map(Direction::word).toList(),
                Arrays.stream(Place.values()).map(Place::word).toList()))
            assertEquals(words.stream().distinct().toList(), words);
        for (var shapes : List.of(Arrays.stream(Signal.values()).map(Signal::shape).toList(),
                Arrays.stream(Standing.values()).map(Standing::shape).toList(),
                Arrays.stream(Status.values()).map(Status::shape).toList(),
                Arrays.stream(Direction.values()).map(Direction::shape).toList()))
            assertEquals(shapes.stream().distinct().toList(), shapes);
        assertTrue(
                Stream.of(Place.values()).filter(place -> !place.outside()).noneMatch(place -> place.shape().equals(Place.ABOVE.shape())));
    }

    @Test
    void lines_differ_by_dash_and_marks_by_form_and_there_are_two_colours_of_figures() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/assets/report.css"));
        assertTrue(css.contains(".trend__plot--second .trend__line { stroke-dasharray"));
        assertTrue(css.contains(".trend__target {") && css.contains("stroke-dasharray: 2 4"));
        assertEquals(Set.of("#002d54", "#e5682a"), COLOUR.matcher(css).results().map(found -> found.group(1)).collect(Collectors.toSet()));
        assertTrue(Files.readString(Path.of("src/main/resources/views/parts/figures.html"))
                .contains("<polygon class=\"trend__dot dots__diamond\""));
    }
}
