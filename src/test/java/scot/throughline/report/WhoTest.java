package scot.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.report.HandMadeHeard.BY_AGE;
import static scot.throughline.report.HandMadeHeard.BY_SEX;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.throughline.outcome.Heard;

class WhoTest {
    @Test
    void intervals_that_do_not_touch_are_a_finding_and_others_are_none() {
        assertEquals(Optional.empty(), LessOften.among(BY_SEX));
        assertEquals("We heard less often from people aged 16 to 20 and people aged 21 to 25 than from people aged 31 to 40",
                LessOften.among(BY_AGE).orElseThrow().sentence());
        assertEquals(Optional.empty(), LessOften.among(List.of()));
    }

    @Test
    void the_page_says_what_differs_and_the_picture_says_it_too() throws IOException {
        var page = page(HandMadeHeard.year(), "who");
        assertTrue(page.contains("By sex: no clear difference") && page.contains("We heard less often from people aged 16 to 20"));
        assertTrue(page.contains("April 2025 to March 2026") && page.contains("25% or less") && page.contains("Others or not known"));
        assertTrue(page.contains("trend__dot--coded") && page.contains("<title id=\"by-age-wide-title\">We heard less often"));
        assertTrue(page.contains("<desc id=\"by-age-narrow-words\">16 to 20: 25% or less. 21 to 25: 20%."));
        assertTrue(page(BY_SEX, "who-sex").contains("No clear difference in whom we heard from"));
        assertFalse(page(List.of(), "who-empty").contains("<table"));
    }

    @Test
    void the_file_holds_every_row() {
        var file = WhoFile.csv(BY_AGE);
        assertEquals(BY_AGE.size() + 1, file.lines().count());
        assertTrue(file.contains("2025/26,age,16 to 20,40,35,25% or less,0,"), file);
    }

    private static String page(List<Heard> all, String name) throws IOException {
        return Rendered.page("report/who-page", "Who we did not hear from", Who.of(all), name);
    }
}
