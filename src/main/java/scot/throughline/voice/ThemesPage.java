package scot.throughline.voice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.calendar.Period;
import scot.throughline.voice.ThemeCount.Says;

/** What people wrote, as printed: batches newest first. */
record ThemesPage(List<Batch> batches, List<Said> quotes) {
    /**
     * One batch.
     *
     * @param read how many comments it is about
     * @param lines themes of which there is a number, the most first
     * @param few the others, by name
     */
    record Batch(String when, String read, List<Line> lines, List<String> few) {}

    /** A theme. */
    record Line(String theme, String comments) {}

    /** A quote, with the year and nothing nearer. */
    record Said(String words, String about) {}

    static ThemesPage of(List<ThemeCount> counts, List<Quote> quotes) {
        var byBatch = counts.stream().collect(groupingBy(ThemeCount::openedOn, LinkedHashMap::new, toList()));
        var batches = new ArrayList<Batch>();
        byBatch.values().forEach(each -> batches.add(batch(each)));
        return new ThemesPage(List.copyOf(batches), quotes.stream().map(
                quote -> new Said(quote.words(), Stream.of(quote.theme(), quote.saidIn()).filter(part -> !part.isEmpty())
                        .collect(joining(", "))))
                .toList());
    }

    private static Batch batch(List<ThemeCount> counts) {
        var all = counts.stream().filter(count -> count.theme().equals(ThemeCount.ALL)).findFirst().orElseThrow();
        var themes = counts.stream().filter(count -> !count.theme().equals(ThemeCount.ALL)).toList();
        var lines = themes.stream().filter(count -> count.shown() != Says.FEW).sorted(Comparator.comparingInt(ThemesPage::place).reversed())
                .map(count -> new Line(count.theme(), count.words())).toList();
        return new Batch(Period.parse(all.period()).months(), all.words(), lines,
                themes.stream().filter(count -> count.shown() == Says.FEW).map(ThemeCount::theme).sorted().toList());
    }

    private static int place(ThemeCount count) {
        return count.comments() == null ? Integer.MAX_VALUE : count.comments();
    }
}
