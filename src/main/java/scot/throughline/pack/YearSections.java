package scot.throughline.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import scot.throughline.outcome.LabelNames;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.pack.Content.Block;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.report.DistancePage;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Measure;

/** What comes out once a year: how far people came, and the year by team, area and journey type. */
final class YearSections {
    private YearSections() {}

    static Stream<Section> of(Sources sources) {
        return Stream.concat(Stream.of(distance(sources)), Of.LABELLED.stream().map(of -> breakdown(of, sources)));
    }

    private static Section distance(Sources sources) {
        var page = DistancePage.of(sources.measures(), sources.published(), List.of(), sources.pack().lastQuarter().next().releasedOn());
        if (page.when().isEmpty()) return new Section("Distance travelled", List.of());
        var heads = page.rows().stream().findFirst().stream().flatMap(row -> row.cells().stream()).map(DistancePage.Cell::label);
        var blocks = List.<Block>of(new Words("The same people, at the start and at the end, " + page.when()
                + ". Say change, not impact: there is nobody to compare them with."),
                new Table("distance-across", "All parts of life together", List.of("Measure", "Of whom", "Figure", "How sure"),
                        page.across().stream().map(each -> List.of(each.name(), each.base(), each.figure().words(), each.figure().beside()))
                                .toList()),
                new Table("distance-travelled", "Part of life by part of life",
                        Stream.concat(Stream.of("Part of life"), heads).toList(), page.rows().stream().map(row -> Stream
                                .concat(Stream.of(row.domain()), row.cells().stream().map(YearSections::cell)).toList()).toList()));
        return new Section(page.heading(), blocks);
    }

    private static String cell(DistancePage.Cell cell) {
        return cell.beside().isEmpty() ? cell.words() : cell.words() + " (" + cell.beside() + ")";
    }

    /** By name, in no order of merit. */
    private static Section breakdown(Of of, Sources sources) {
        var names = LabelNames.of(of, sources.council());
        var its = sources.byLabel().stream().filter(figure -> figure.of() == of && figure.period().equals(sources.pack().period()))
                .toList();
        var rows = sources.measures().stream().flatMap(measure -> rows(measure, its, names)).toList();
        var by = of.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Section("By " + by, rows.isEmpty()
                ? List.of()
                : List.of(
                        new Words("Each answer stands under one " + by
                                + ". Intervals are wide where few answered, and differences between two of"
                                + " them are mostly chance."),
                        new Table("by-" + by.replace(' ', '-'), "The year by " + by, List.of("Measure", by.substring(0, 1).toUpperCase(
                                Locale.UK) + by.substring(1), "Figure", "Answers", "95% interval"), rows)));
    }

    private static Stream<List<String>> rows(Measure measure, List<LedgerEntry> figures, LabelNames names) {
        return figures.stream().filter(figure -> figure.measure().equals(measure.key()))
                .map(figure -> row(measure, names.name(figure.label()), figure.shown()))
                .sorted((one, other) -> one.get(1).compareTo(other.get(1)));
    }

    private static List<String> row(Measure measure, String label, Shown shown) {
        return shown instanceof Share share
                ? List.of(measure.name(), label, share.words(), "about " + share.base(),
                        share.interval().map(interval -> interval.words()).orElse("in words only"))
                : List.of(measure.name(), label, shown.words(), "–", "–");
    }
}
