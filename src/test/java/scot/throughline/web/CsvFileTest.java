package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@home", "+44", "-1+1", "-", "\tsum", "\nsum", "-3e5"})
    void no_cell_is_a_formula(String cell) {
        assertEquals("'" + cell, CsvFile.harmless(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "-3", "-3.5", "65%", "–", "'=1+1"})
    void anything_else_stays_as_it_is(String cell) {
        assertEquals(cell, CsvFile.harmless(cell));
    }

    @Test
    void heads_and_rows_are_written_alike() {
        assertEquals("'=a,b\r\n'@c,\"d,e\"\r\n", CsvFile.of(List.of("=a", "b"), Stream.of(List.of("@c", "d,e"))));
    }
}
