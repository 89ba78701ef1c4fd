package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    @Test
    void a_date_is_read_from_its_three_boxes() {
        assertEquals(Optional.of(LocalDate.of(2026, 2, 3)), Field.Day.parse(" 3", "02", "2026 "));
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2026", "3, 2, 26", "'', 2, 2026", "3, march, 2026"})
    void what_is_no_day_is_no_date(String day, String month, String year) {
        assertEquals(Optional.empty(), Field.Day.parse(day, month, year));
    }

    @Test
    void a_field_points_at_what_explains_it() {
        assertNull(new Field.Text("a", "A", null, "", null, Field.Text.Type.TEXT).describedBy());
        assertEquals("a-hint a-error", new Field.Text("a", "A", "Hint", "", "Wrong", Field.Text.Type.TEXT).describedBy());
    }

    @Test
    void the_first_word_on_a_field_stands() {
        var errors = new FormErrors();
        errors.add("name", "Enter a name");
        errors.add("name", "Enter another");

        assertEquals(List.of(new FormErrors.Line("name", "Enter a name")), errors.lines());
    }
}
