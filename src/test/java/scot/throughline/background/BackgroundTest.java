package scot.throughline.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void a_band_is_read_as_people_write_it() {
        for (var written : List.of("16 to 20", "16-20", "16 – 20", " 16 TO 20 "))
            assertEquals(Optional.of(AgeBand.FROM_16), AgeBand.parse(written), written);
        for (var written : List.of("over 60", "61+", "Over 60"))
            assertEquals(Optional.of(AgeBand.OVER_60), AgeBand.parse(written), written);
        for (var written : List.of("16", "60", "under 60", "16 to 25", "sixteen", ""))
            assertEquals(Optional.empty(), AgeBand.parse(written), written);
        for (var band : AgeBand.values()) assertEquals(Optional.of(band), AgeBand.parse(band.words()));
    }

    @Test
    void a_date_of_birth_is_worth_a_band_on_the_day_it_is_told() {
        assertEquals(Optional.of(AgeBand.FROM_16), band("2005-05-12"), "21 tomorrow");
        assertEquals(Optional.of(AgeBand.FROM_21), band("2005-05-11"));
        assertEquals(Optional.of(AgeBand.OVER_60), band("1940-01-01"));
        for (var wrong : List.of("2010-05-12", "1905-01-01", "2027-01-01")) assertEquals(Optional.empty(), band(wrong), wrong);
    }

    @Test
    void every_band_begins_where_the_one_before_it_ends() {
        assertEquals("16 to 20, 21 to 25, 26 to 30, 31 to 40, 41 to 50, 51 to 60, Over 60",
                String.join(", ", Arrays.stream(AgeBand.values()).map(AgeBand::words).toList()));
    }

    @Test
    void a_sex_and_a_fifth_are_read_and_nothing_else_is() {
        assertEquals(Optional.of(Sex.WOMAN), Sex.parse("F"));
        assertEquals(Optional.of(Sex.MAN), Sex.parse(" male "));
        assertEquals(Optional.empty(), Sex.parse("yes"));
        assertEquals(Optional.of(Fifth.FIRST), Fifth.parse("1"));
        assertEquals(Optional.empty(), Fifth.parse("6"));
    }

    @Test
    void what_is_told_stands_and_the_rest_stays() {
        var known = new Background(Sex.MAN, AgeBand.FROM_26, null);
        assertEquals(new Background(Sex.MAN, AgeBand.FROM_31, Fifth.THIRD), new Background(null, AgeBand.FROM_31, Fifth.THIRD).or(known));
        assertEquals("Background[…]", known.toString());
    }

    private static Optional<AgeBand> band(String born) {
        return AgeBand.of(LocalDate.parse(born), LocalDate.of(2026, 5, 11));
    }
}
