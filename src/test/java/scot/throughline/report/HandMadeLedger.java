package scot.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Definition;
import scot.throughline.outcome.Disclosure;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;

/** A ledger written by hand, as releases would have. */
public final class HandMadeLedger implements LedgerReader {
    private final List<LedgerEntry> figures = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();

    public static Quarter quarter(int year, int number) {
        return new Quarter(new FinancialYear(year), number);
    }

    HandMadeLedger shows(String measure, Side side, Period period, Quarter first, Shown shown) {
        figures.add(new LedgerEntry(measure, side, Kind.ALL, "", period, first, shown, period.releasedOn()));
        return this;
    }

    HandMadeLedger counts(String measure, Side side, Period period, int counted, int of) {
        return shows(measure, side, period, Quarter.of(period.firstDay()), Disclosure.protect(counted, of));
    }

    HandMadeLedger covers(Quarter quarter, int ended, int offered, int delivered, int answered) {
        coverage.add(new Coverage(Family.EXIT, quarter, OptionalInt.of(ended), offered, delivered, Disclosure.response(answered, offered),
                quarter.releasedOn()));
        return this;
    }

    /** Three years of about twenty answers a quarter, of which one quarter was held and joined to the next. */
    public static HandMadeLedger threeYears(List<String> quarterly, List<String> withStart, List<String> better, List<String> worse) {
        var ledger = new HandMadeLedger();
        var last = quarter(2025, 4);
        var at = 0;
        for (var quarter = quarter(2023, 1); quarter.compareTo(last) <= 0; quarter = quarter.next(), at++) {
            var of = 16 + at * 13 % 11 + at;
            ledger.covers(quarter, 75, 62 + at, 55 + at, of);
            for (var measure : quarterly) {
                var held = quarter.equals(quarter(2024, 2));
                var joined = quarter.equals(quarter(2024, 3));
                var counted = Math.min(of, (int) Math.round(of * (0.42 + at * 0.02 + (measure.hashCode() % 7) * 0.03 + (at % 3) * 0.04)));
                if (held) ledger.shows(measure, Side.END, quarter, quarter, new Shown.Held());
                else
                    ledger.shows(measure, Side.END, quarter, joined ? quarter.plus(-1) : quarter,
                            Disclosure.protect(counted, joined ? of + 8 : of));
                if (withStart.contains(measure)) ledger.counts(measure, Side.START, quarter, (int) (of * 0.33) + at % 4, of + 4);
            }
            if (quarter.number() % 2 == 1) continue;
            var half = quarter.half();
            var hard = 20 + at * 2;
            for (var measure : better) ledger.counts(measure, Side.END, half, (int) (hard * 0.55) + at % 3, hard);
            for (var measure : worse) ledger.counts(measure, Side.END, half, 2 + at / 2, hard);
        }
        return ledger;
    }

    /** The last two years of scores taken twice: enough in need, and few that were not. */
    public HandMadeLedger distance(List<Measure> measures) {
        for (var year = 2024; year <= 2025; year++) {
            var counted = year - 2010;
            for (var measure : measures.stream().filter(each -> Distance.speaksOf(each.end().question())).toList()) {
                var period = new FinancialYear(year);
                if (measure.end().mean()) shows(measure.key(), Side.END, period, quarter(year, 1), Disclosure.mean(60, 50, 0, 5));
                else
                    counts(measure.key(), Side.END, period, measure.good() == Good.FEWER ? 3 : measure.key().endsWith("held") ? 5 : counted,
                            measure.key().endsWith("held") ? 9 : measure.key().endsWith("followed") ? 26 : 24);
            }
        }
        return this;
    }

    @Override
    public List<LedgerEntry> everything(String council) {
        return List.copyOf(figures);
    }

    @Override
    public List<LedgerEntry> figures(String council) {
        return figures.stream().filter(figure -> figure.kind() == Kind.ALL).toList();
    }

    @Override
    public List<LedgerEntry> figures(String council, String measure) {
        return breakdown(council, measure, Of.EVERYONE);
    }

    /** A year's figures of a label, or of two that were joined. */
    public HandMadeLedger ofLabel(String measure, Kind kind, String label, int year, int counted, int of) {
        var period = new FinancialYear(year);
        figures.add(new LedgerEntry(measure, Side.END, kind, label, period, quarter(year, 1), Disclosure.protect(counted, of),
                period.releasedOn()));
        return this;
    }

    @Override
    public List<LedgerEntry> breakdown(String council, String measure, Of of) {
        return figures.stream().filter(figure -> figure.measure().equals(measure)
                && figure.of() == of).toList();
    }

    /** From a quarter on a measure stands for this, as a release would have recorded it. */
    HandMadeLedger defines(String measure, Quarter since, String words) {
        definitions.add(new Definition(measure, Side.END, since, words, "exit NOW_OK.HOME counting [YES] of [NO, YES]"));
        return this;
    }

    Published published(Change... changes) {
        return new Published(figures("c"), definitions("c"), List.of(changes));
    }

    @Override
    public List<Definition> definitions(String council) {
        return List.copyOf(definitions);
    }

    @Override
    public List<Coverage> coverage(String council, Family family) {
        return coverage.stream().filter(each -> each.family() == family).toList();
    }

    static LocalDate nextRelease() {
        return quarter(2026, 1).releasedOn();
    }
}
