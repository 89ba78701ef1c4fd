package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.Shown.Destroyed;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.response.AnswerCount;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Counted;
import scot.throughline.survey.Measure.Every;

class PublicationTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final Quarter Q1 = new Quarter(YEAR, 1);
    private static final Quarter Q2 = Q1.next();
    private static final Quarter Q3 = Q2.next();
    private static final Quarter Q4 = Q3.next();
    private static final Measure SETTLED = measure("home-settled", Every.QUARTER);
    private static final Measure BETTER = measure("home-better", Every.HALF_YEAR);

    private final List<Batch> batches = new ArrayList<>();
    private final List<AnswerCount> counts = new ArrayList<>();

    @Test
    void a_quarter_is_published_from_its_own_answers_start_and_end_apart() {
        opened(Family.EXIT, Q1, Q1, 12, 20);
        opened(Family.REVIEW_START, Q1, Q1, 10, 25);
        var figures = published(Q1);

        assertEquals(List.of(Side.START, Side.END), figures.stream().map(LedgerEntry::side).toList());
        assertEquals(List.of(new Percent(40, 25), new Percent(60, 20)), figures.stream().map(LedgerEntry::shown).toList());
    }

    @Test
    void each_side_keeps_to_the_fate_of_its_own_family() {
        opened(Family.EXIT, Q1, Q1, 12, 20);
        decided(Family.REVIEW_START, Q1, Q1, Decision.HELD);
        assertEquals(List.of(new Held(), new Percent(60, 20)), published(Q1).stream().map(LedgerEntry::shown).toList());
    }

    @Test
    void a_held_quarter_is_shown_with_the_next_as_one_figure() {
        decided(Family.EXIT, Q1, Q1, Decision.HELD);
        assertEquals(new Held(), only(published(Q1)).shown());

        opened(Family.EXIT, Q1, Q2, 12, 20);
        var joined = figure(published(Q2), SETTLED);
        assertEquals(new Percent(60, 20), joined.shown());
        assertEquals(Q1, joined.first());
        assertEquals(Q2, joined.period());
    }

    @Test
    void where_nobody_was_asked_there_is_no_figure_not_even_one_to_withhold() {
        decided(Family.EXIT, Q1, Q1, Decision.OPENED);
        assertEquals(List.of(), published(Q1));
    }

    @Test
    void a_half_year_comes_out_with_its_last_quarter_and_holds_both() {
        opened(Family.EXIT, Q1, Q1, 10, 20);
        assertEquals(List.of(SETTLED.key()), published(Q1).stream().map(LedgerEntry::measure).toList());

        opened(Family.EXIT, Q2, Q2, 14, 20);
        var half = figure(published(Q2), BETTER);
        assertEquals(new Percent(60, 40), half.shown());
        assertEquals(Q1, half.first());
        assertEquals(Q2.half(), half.period());
    }

    @Test
    void a_half_year_whose_last_quarter_is_held_is_joined_to_the_next() {
        opened(Family.EXIT, Q1, Q1, 10, 20);
        decided(Family.EXIT, Q2, Q2, Decision.HELD);
        assertEquals(new Held(), figure(published(Q2), BETTER).shown());

        opened(Family.EXIT, Q2, Q3, 14, 20);
        opened(Family.EXIT, Q4, Q4, 12, 20);
        var joined = figure(published(Q4), BETTER);
        assertEquals(new Percent(60, 60), joined.shown());
        assertEquals(Q1, joined.first());
        assertEquals(Q4.half(), joined.period());
    }

    @Test
    void what_was_published_with_one_half_year_is_not_counted_in_the_next() {
        opened(Family.EXIT, Q1, Q1, 10, 20);
        opened(Family.EXIT, Q2, Q2, 10, 20);
        opened(Family.EXIT, Q3, Q3, 12, 20);
        opened(Family.EXIT, Q4, Q4, 12, 20);
        assertEquals(new Percent(60, 40), figure(published(Q4), BETTER).shown());
    }

    @Test
    void answers_wiped_unread_leave_a_line_that_says_so() {
        for (var quarter = Q1; quarter.compareTo(Q4) <= 0; quarter = quarter.next()) decided(Family.EXIT, Q1, quarter, Decision.HELD);
        decided(Family.EXIT, Q1, Q4.next(), Decision.DESTROYED);
        var wiped = figure(published(Q4.next()), SETTLED);
        assertEquals(new Destroyed(), wiped.shown());
        assertEquals(Q1, wiped.first());
    }

    @Test
    void a_base_under_ten_is_withheld_though_the_batch_was_opened() {
        opened(Family.EXIT, Q1, Q1, 5, 9);
        assertEquals(new TooFew(), only(published(Q1)).shown());
    }

    @Test
    void a_year_comes_out_with_its_last_quarter_as_the_mean_of_what_its_four_counted() {
        var numbers = Set.of("0", "1", "2");
        var mean = new Measure("mean", "mean", "of everyone", List.of(), new Counted(Family.EXIT, "MANY", numbers, numbers, true), null,
                Every.YEAR, false);
        for (var quarter = Q1; quarter.compareTo(Q4) <= 0; quarter = quarter.next()) {
            decided(Family.EXIT, quarter, quarter, Decision.OPENED);
            for (var answer : List.of("0", "1", "1", "2", "2", "2"))
                counts.add(new AnswerCount(Family.EXIT, Kind.ALL, quarter, "", "MANY", answer, 3));
        }
        assertEquals(List.of(), Publication.figures(List.of(mean), Q3, batches, counts, Q3.releasedOn()));
        var year = only(Publication.figures(List.of(mean), Q4, batches, counts, Q4.releasedOn()));
        assertEquals(new Mean(13, 70), year.shown());
        assertEquals(YEAR, year.period());
    }

    private void decided(Family family, Quarter first, Quarter last, Decision decision) {
        batches.add(new Batch(family, first, last, decision));
    }

    private void opened(Family family, Quarter first, Quarter last, int yes, int of) {
        decided(family, first, last, Decision.OPENED);
        counts.add(new AnswerCount(family, Kind.ALL, last, "", "NOW_OK.HOME", "YES", yes));
        counts.add(new AnswerCount(family, Kind.ALL, last, "", "NOW_OK.HOME", "NO", of - yes));
        counts.add(new AnswerCount(family, Kind.ALL, last, "", "CH.HOME", "YES", 99));
        counts.add(new AnswerCount(family, Kind.TEAM, last, "north", "NOW_OK.HOME", "YES", 99));
    }

    private List<LedgerEntry> published(Quarter quarter) {
        return Publication.figures(List.of(SETTLED, BETTER), quarter, batches, counts, quarter.releasedOn());
    }

    private static LedgerEntry figure(List<LedgerEntry> figures, Measure measure) {
        return only(figures.stream().filter(each -> each.measure().equals(measure.key())).toList());
    }

    private static LedgerEntry only(List<LedgerEntry> figures) {
        assertEquals(1, figures.size());
        return figures.getFirst();
    }

    private static Measure measure(String key, Every every) {
        var yesOrNo = Set.of("YES", "NO");
        var end = new Counted(Family.EXIT, "NOW_OK.HOME", Set.of("YES"), yesOrNo);
        var start = every == Every.QUARTER ? new Counted(Family.REVIEW_START, "NOW_OK.HOME", Set.of("YES"), yesOrNo) : null;
        return new Measure(key, key, "of everyone who answered", List.of("HOME"), end, start, every, true);
    }
}
