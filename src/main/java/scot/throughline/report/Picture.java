package scot.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Breakdown.Place;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Span;

/**
 * A picture of shares with all that must stand beside it: a heading that says what was found, words, a table, a file.
 *
 * @param open whether the table is in sight, because it says what the picture cannot
 * @param heads of the table's columns, the first one's too
 */
record Picture(String id, String heading, List<String> words, List<Dots> sizes, List<String> legend, boolean open, String caption,
        List<String> heads, List<Row> rows, String file) {
    /** What it shows of one thing. */
    record Entry(String name, Shown shown, @Nullable Place place) {}

    /** A row of the table. */
    record Row(String name, List<Cell> cells) {}

    /** A cell under its head; a sign where it is one. */
    record Cell(String head, String words, @Nullable Place sign) {}

    static Picture of(String id, String heading, List<String> words, String caption, String first, List<Entry> entries,
            Optional<Span> council,
            String file) {
        var sizes = Dots.both(id, heading,
                entries.stream().map(entry -> new Dots.Entry(entry.name(), entry.shown(), entry.place() != null && entry.place().outside()))
                        .toList(),
                council);
        var placed = entries.stream().anyMatch(entry -> entry.place() != null);
        var heads = Stream
                .of(Stream.of(first, "Share", "Answers", "95% interval"),
                        placed ? Stream.of("Beside the whole council") : Stream.<String>empty())
                .flatMap(each -> each).toList();
        return new Picture(id, heading, words, sizes, Dots.legend(sizes), placed, caption, heads,
                entries.stream().map(entry -> row(entry, heads)).toList(), file);
    }

    private static Row row(Entry entry, List<String> heads) {
        var shown = entry.shown();
        var cells = Stream.of(new Cell(heads.get(1), shown.words(), null), new Cell(heads.get(2), Wording.base(shown), null),
                new Cell(heads.get(3), Wording.interval(shown), null));
        return new Row(entry.name(),
                Stream.concat(cells, Stream.ofNullable(entry.place()).map(place -> new Cell(heads.getLast(), "", place)))
                        .toList());
    }
}
