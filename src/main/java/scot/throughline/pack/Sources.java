package scot.throughline.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.throughline.indicator.Reading;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Side;
import scot.throughline.report.OutcomePage;
import scot.throughline.report.Published;
import scot.throughline.survey.Council;
import scot.throughline.survey.Measure;

/**
 * All that a paper is worked out from, cut at its release.
 *
 * @param published figures of everyone
 * @param byLabel figures of teams, areas and journey types
 * @param coverage of every questionnaire
 * @param words what leaders wrote for it, by part
 */
record Sources(Pack pack, Council council, boolean madeUp, List<Measure> measures, Published published, List<LedgerEntry> byLabel,
        List<Coverage> coverage, List<Reading> indicators, String tolerance, List<Done> doings, Map<String, String> words) {
    Sources {
        measures = List.copyOf(measures);
        var day = released(pack, published.figures());
        published = new Published(published.figures().stream().filter(pack::holds).toList(),
                published.definitions().stream().filter(each -> each.since().compareTo(pack.lastQuarter()) <= 0).toList(),
                published.changes().stream().filter(change -> !change.day().isAfter(day)).toList());
        byLabel = byLabel.stream().filter(pack::holds).toList();
        coverage = coverage.stream().filter(each -> each.period().compareTo(pack.lastQuarter()) <= 0).toList();
    }

    /** The day the last of its own figures came out, which may be after the day it should have been. */
    static LocalDate released(Pack pack, List<LedgerEntry> figures) {
        return figures.stream().filter(figure -> figure.period().equals(pack.lastQuarter())).map(LedgerEntry::publishedOn)
                .max(LocalDate::compareTo).orElse(pack.period().releasedOn());
    }

    LocalDate released() {
        return released(pack, published.figures());
    }

    OutcomePage page(Measure measure) {
        return OutcomePage.of(measure, measures, published, List.of(), pack.lastQuarter().next().releasedOn());
    }

    boolean isOut(Measure measure) {
        return published.figures().stream().anyMatch(figure -> figure.measure().equals(measure.key()) && figure.side() == Side.END);
    }

    Optional<String> written(String part) {
        return Optional.ofNullable(words.get(part)).filter(text -> !text.isBlank());
    }
}
