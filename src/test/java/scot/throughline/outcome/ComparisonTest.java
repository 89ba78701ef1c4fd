package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Measure.Good;

class ComparisonTest {
    @Test
    void before_a_year_is_finished_there_is_nothing_to_compare() {
        assertEquals(Optional.empty(), Comparison.yearOnYear(year(2025, new Percent(60, 20), new Percent(60, 20)), Good.MORE, List.of()));
    }

    @Test
    void a_first_year_is_too_early() {
        assertEquals(Signal.TOO_EARLY, signal(evenly(2025, 60), Good.MORE));
    }

    @Test
    void a_small_change_between_years_of_eighty_is_no_clear_change() {
        assertEquals(Signal.NO_CLEAR_CHANGE, signal(both(evenly(2024, 50), evenly(2025, 60)), Good.MORE));
    }

    @Test
    void a_large_change_is_better_or_worse_by_what_is_good() {
        var up = both(evenly(2024, 35), evenly(2025, 65));
        assertEquals(Signal.BETTER, signal(up, Good.MORE));
        assertEquals(Signal.WORSE, signal(up, Good.FEWER));
        assertEquals(Signal.WORSE, signal(both(evenly(2024, 65), evenly(2025, 35)), Good.MORE));
    }

    @Test
    void years_mostly_withheld_are_too_early() {
        var thin = year(2024, new TooFew(), new TooFew(), new TooFew(), new HalfOrMore(15));
        assertEquals(Signal.TOO_EARLY, signal(both(thin, evenly(2025, 60)), Good.MORE));
    }

    @Test
    void what_is_only_known_in_words_counts_for_the_least_it_may_be() {
        var words = year(2025, new HalfOrMore(15), new HalfOrMore(15), new HalfOrMore(15), new HalfOrMore(15));
        assertEquals(Signal.NO_CLEAR_CHANGE, signal(both(evenly(2024, 45), words), Good.MORE));
    }

    @Test
    void a_figure_joined_across_two_years_belongs_to_neither() {
        var figures = new ArrayList<>(year(2024, new Percent(40, 20), new Percent(40, 20), new Percent(40, 20), new Held()));
        figures.addAll(evenly(2025, 60));
        var joined = new Quarter(new FinancialYear(2025), 1);
        figures.replaceAll(each -> each.period().equals(joined) ? entry(joined, joined.plus(-1), each.shown()) : each);

        var comparison = Comparison.yearOnYear(figures, Good.MORE, List.of()).orElseThrow();
        assertEquals(60, comparison.before().base());
        assertEquals(60, comparison.now().base());
    }

    @Test
    void two_years_against_two_see_what_one_against_one_cannot() {
        var figures = both(both(evenly(2022, 40), evenly(2023, 40)), both(evenly(2024, 60), evenly(2025, 60)));
        var two = Comparison.twoYearsOnTwo(figures, Good.MORE, List.of()).orElseThrow();
        assertEquals("2024/25 and 2025/26", two.now().name());
        assertEquals(Signal.BETTER, two.signal());
        assertTrue(two.noticeable() < Comparison.yearOnYear(figures, Good.MORE, List.of()).orElseThrow().noticeable());
    }

    @Test
    void two_years_on_two_wait_until_there_are_four() {
        var figures = both(both(evenly(2023, 40), evenly(2024, 60)), evenly(2025, 60));
        assertEquals(Signal.TOO_EARLY, Comparison.twoYearsOnTwo(figures, Good.MORE, List.of()).orElseThrow().signal());
    }

    @Test
    void nothing_is_compared_across_a_break_and_it_says_why() {
        var figures = both(evenly(2024, 35), evenly(2025, 65));
        for (var since : List.of(new Quarter(new FinancialYear(2024), 2), new Quarter(new FinancialYear(2025), 1),
                new Quarter(new FinancialYear(2025), 4))) {
            var broken = new Break(since, "Other answers are counted than before.");
            var comparison = Comparison.yearOnYear(figures, Good.MORE, List.of(broken)).orElseThrow();
            assertEquals(Signal.NOT_COMPARABLE, comparison.signal());
            assertEquals(Optional.of(broken), comparison.broken());
        }
    }

    @Test
    void a_break_at_the_start_of_both_years_or_after_them_is_in_nobodys_way() {
        var figures = both(evenly(2024, 35), evenly(2025, 65));
        for (var since : List.of(new Quarter(new FinancialYear(2024), 1), new Quarter(new FinancialYear(2026), 1)))
            assertEquals(Signal.BETTER,
                    Comparison.yearOnYear(figures, Good.MORE, List.of(new Break(since, ""))).orElseThrow().signal());
    }

    @Test
    void with_twenty_five_answers_about_forty_points_could_be_noticed() {
        var span = new Span("", new Range(47.5, 52.5), 25, true);
        assertEquals(40, Comparison.noticeable(span, span));
    }

    @Test // Newcombe 1998, table II, case (a), method 10: 56 of 70 against 48 of 80
    void the_interval_of_a_difference_is_newcombes() {
        var interval = Comparison.difference(80, 70, 60, 80);
        assertEquals(5.24, interval.low(), 0.01);
        assertEquals(33.39, interval.high(), 0.01);
    }

    private static Signal signal(List<LedgerEntry> figures, Good good) {
        return Comparison.yearOnYear(figures, good, List.of()).orElseThrow().signal();
    }

    private static List<LedgerEntry> evenly(int start, int percent) {
        var each = new Percent(percent, 20);
        return year(start, each, each, each, each);
    }

    private static List<LedgerEntry> year(int start, Shown... shown) {
        var figures = new ArrayList<LedgerEntry>();
        for (var number = 1; number <= shown.length; number++) {
            var quarter = new Quarter(new FinancialYear(start), number);
            figures.add(entry(quarter, quarter, shown[number - 1]));
        }
        return figures;
    }

    private static List<LedgerEntry> both(List<LedgerEntry> one, List<LedgerEntry> other) {
        var figures = new ArrayList<>(one);
        figures.addAll(other);
        return figures;
    }

    private static LedgerEntry entry(Quarter quarter, Quarter first, Shown shown) {
        return new LedgerEntry("home-settled", Side.END, Kind.ALL, "", quarter, first, shown, quarter.releasedOn());
    }
}
