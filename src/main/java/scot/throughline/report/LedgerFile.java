package scot.throughline.report;

import java.util.List;
import java.util.stream.Stream;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Measure;
import scot.throughline.web.CsvFile;

/** Every published figure of a measure as a file for a spreadsheet: the ledger as it is, held periods included. */
final class LedgerFile {
    private static final List<String> HEADS = List.of("measure", "base", "side", "period", "first day", "last day", "shown",
            "answers, to the nearest 5", "95% interval from", "95% interval to", "published on", "who is counted",
            "not comparable with earlier figures because");

    private LedgerFile() {}

    static String csv(List<Measure> measures, Published published) {
        return CsvFile.of(HEADS, measures.stream().flatMap(measure -> Stream.of(Side.END, Side.START)
                .flatMap(side -> rows(measure, side, published))));
    }

    private static Stream<List<String>> rows(Measure measure, Side side, Published published) {
        var breaks = Break.of(measure, side, published.definitions());
        return published.figures().stream().filter(figure -> figure.measure().equals(measure.key()) && figure.side() == side)
                .map(figure -> row(measure, figure, breaks));
    }

    private static List<String> row(Measure measure, LedgerEntry figure, List<Break> breaks) {
        var share = figure.shown() instanceof Share each ? each : null;
        var interval = share == null ? null : share.interval().orElse(null);
        return List.of(measure.name(), measure.base(),
                figure.side() == Side.END ? "at the end" : "at the start",
                Wording.period(figure),
                figure.first().firstDay().toString(), figure.period().lastDay().toString(), figure.shown().words(),
                Wording.people(figure.shown()).stream().mapToObj(Integer::toString).findFirst().orElse(""),
                interval == null ? "" : Long.toString(Math.round(interval.low())),
                interval == null ? "" : Long.toString(Math.round(interval.high())), figure.publishedOn().toString(),
                measure.about().counts(), breakAt(figure, breaks));
    }

    /** Why it must not be joined to the figures before it. */
    private static String breakAt(LedgerEntry figure, List<Break> breaks) {
        return breaks.stream().filter(each -> each.since().equals(figure.first())).map(Break::why).findFirst().orElse("");
    }
}
