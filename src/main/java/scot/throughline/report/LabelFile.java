package scot.throughline.report;

import java.util.List;
import scot.throughline.outcome.LabelNames;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.survey.Measure;
import scot.throughline.web.CsvFile;

/** Every published figure of a measure by one kind of label, as a file for a spreadsheet. */
final class LabelFile {
    private static final List<String> HEADS = List.of("measure", "base", "of", "period", "shown", "answers, to the nearest 5",
            "95% interval from", "95% interval to", "published on");

    private LabelFile() {}

    static String csv(Measure measure, List<LedgerEntry> figures, LabelNames names) {
        return CsvFile.of(HEADS, figures.stream().map(figure -> row(measure, figure, names)));
    }

    private static List<String> row(Measure measure, LedgerEntry figure, LabelNames names) {
        var interval = figure.shown() instanceof Share share ? share.interval().orElse(null) : null;
        return List.of(measure.name(), measure.base(),
                names.name(figure.label()),
                figure.period().label(), figure.shown().words(),
                Wording.people(figure.shown()).stream().mapToObj(Integer::toString).findFirst().orElse(""),
                interval == null ? "" : Long.toString(Math.round(interval.low())),
                interval == null ? "" : Long.toString(Math.round(interval.high())), figure.publishedOn().toString());
    }
}
