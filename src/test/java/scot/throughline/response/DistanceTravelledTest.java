package scot.throughline.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Publication;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.ShippedSurveys;

/** Sixteen made-up people, scored at the start and at the end, through the very derivation, counting and publication of a release. */
class DistanceTravelledTest {
    private static final Quarter LAST = new Quarter(new FinancialYear(2026), 4);
    private static List<AnswerCount> counts = List.of();

    @BeforeAll
    static void count() throws IOException {
        var exit = ShippedSurveys.exit();
        var cells = new Cells(Set.of("moved.HOME", "moved.ANY", "moved.COUNT", "moved.YEAR_APART"));
        var file = new InputStreamReader(
                Objects.requireNonNull(DistanceTravelledTest.class.getResourceAsStream("/acceptance/distance-travelled-worked-case.csv")),
                StandardCharsets.UTF_8);
        try (var people = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var person : people) cells.add("", Derivation.derive(exit, end(person), start(person)));
        }
        counts = cells.counts(Family.EXIT, Kind.ALL, LAST);
    }

    private static Start start(NamedCsvRecord person) {
        var score = person.getField("baseline");
        return new Start(score.equals("NA") ? Map.of() : Map.of("NOW.HOME", Integer.valueOf(score)), 12);
    }

    private static Answers end(NamedCsvRecord person) {
        var score = person.getField("repeat");
        return score.isEmpty() ? Answers.NONE : Answers.NONE.picked("NOW.HOME", score);
    }

    @Test
    void the_worked_case_comes_out_before_anything_is_protected() {
        assertEquals(11, people("followed", true));
        assertEquals(10, people("followed", false));
        assertEquals(10, people("better", true));
        assertEquals(7, people("better", false));
        assertEquals(1, people("worse", false));
        assertEquals(2, count("moved.HOME", Set.of("NEED_SAME")));
        assertEquals(4, people("held", true));
        assertEquals(14, people("better", true) + people("held", true));
        assertEquals(14, count("moved.YEAR_APART", Set.of("YES")));
        assertEquals(Map.of("YES", 7, "NO", 3), Map.of("YES", count("moved.ANY", Set.of("YES")), "NO", count("moved.ANY", Set.of("NO"))));

        var interval = new Percent(70, 10).interval().orElseThrow();
        assertEquals(39.7, interval.low(), 0.05);
        assertEquals(89.2, interval.high(), 0.05);
    }

    @Test
    void eleven_people_are_published_in_words_and_four_not_at_all() {
        assertEquals(new HalfOrMore(10), published("distance-home-followed"));
        assertEquals(new HalfOrMore(10), published("distance-home-better"));
        assertEquals(new HalfOrLess(10), published("distance-home-worse"));
        assertEquals(new TooFew(), published("distance-home-held"));
        assertEquals(new HalfOrMore(10), published("distance-any-better"));
        assertEquals(new Withheld(), published("distance-mean-better"));
    }

    private static Shown published(String key) {
        var decided = List.of(new Batch(Family.EXIT, LAST, LAST, Decision.OPENED));
        return Publication.figures(List.of(measure(key)), LAST, decided, counts, LocalDate.of(2027, 4, 14)).stream().map(LedgerEntry::shown)
                .reduce((one, other) -> other).orElseThrow();
    }

    private static int people(String what, boolean base) {
        var counted = measure("distance-home-" + what).end();
        return count(counted.question(), base ? counted.base() : counted.counted());
    }

    private static int count(String question, Set<String> answers) {
        return counts.stream().filter(each -> each.question().equals(question) && answers.contains(each.answer()))
                .mapToInt(AnswerCount::n).sum();
    }

    private static Measure measure(String key) {
        return ShippedSurveys.all().measures().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }
}
