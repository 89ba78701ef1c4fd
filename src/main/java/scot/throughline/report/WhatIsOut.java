package scot.throughline.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Changes;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** Reads all that leaders' pages may show, as it stands now. */
@Singleton
public class WhatIsOut {
    private final LedgerReader ledger;
    private final List<Changes> changes;
    private final String council;
    private final Clock clock;

    WhatIsOut(LedgerReader ledger, List<Changes> changes, Surveys surveys, Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.council = surveys.council().key();
        this.clock = clock;
    }

    public Published all() {
        return with(ledger.figures(council));
    }

    Published of(List<Measure> measures) {
        return with(measures.stream().flatMap(measure -> ledger.figures(council, measure.key()).stream()).toList());
    }

    List<LedgerEntry> breakdown(Measure measure, Of of) {
        return ledger.breakdown(council, measure.key(), of);
    }

    public List<Coverage> coverage(Family family) {
        return ledger.coverage(council, family);
    }

    LocalDate nextRelease(Published published) {
        return nextRelease(Scotland.dayOf(clock.instant()), published.figures());
    }

    /** Today's, where today is a day of release that has not run yet. */
    static LocalDate nextRelease(LocalDate today, List<LedgerEntry> figures) {
        var quarter = Quarter.of(today.minusDays(Period.DAYS_TO_RELEASE));
        var isOut = figures.stream().anyMatch(figure -> figure.period().equals(quarter));
        return (isOut ? quarter.next() : quarter).releasedOn();
    }

    private Published with(List<LedgerEntry> figures) {
        return new Published(figures, ledger.definitions(council),
                changes.stream().flatMap(each -> each.changes().stream()).sorted(Comparator.comparing(Change::day)).toList());
    }
}
