package scot.throughline.pack;

import static scot.throughline.report.HandMadeLedger.quarter;

import io.micronaut.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.indicator.Direction;
import scot.throughline.indicator.Reading;
import scot.throughline.indicator.Status;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.report.HandMadeLedger;
import scot.throughline.report.Published;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.ShippedSurveys;
import scot.throughline.survey.Surveys;

/** Papers of a made-up council with three years of figures. */
final class SamplePapers {
    static final JsonMapper JSON = JsonMapper.createDefault();

    private static final Surveys SURVEYS = ShippedSurveys.all();

    private SamplePapers() {}

    static Frozen frozen(Period period) {
        var kept = Frozen.written(Compose.of(sources(period)).as(1), JSON);
        return Frozen.read(kept, Frozen.hash(kept), JSON);
    }

    static Sources sources(Period period) {
        return sources(period, SURVEYS.measures(), Map.of("purpose", "To tell the committee what people say.\n\nOnce a quarter.",
                "recommendations", "To note the report.", "home-settled", "Two more flats since May & <none> lost."));
    }

    static Sources sources(Period period, List<Measure> measures, Map<String, String> words) {
        var ledger = ledger();
        return new Sources(new Pack(period), SURVEYS.council(), true, measures,
                new Published(ledger.figures("c"), List.of(), List.of(new Change(LocalDate.of(2025, 2, 3), "Travel passes for everybody"))),
                period instanceof FinancialYear year ? byLabel(year) : List.of(), ledger.coverage("c", Family.EXIT),
                List.of(new Reading("Reports submitted in time", "", "", "2025/26 Q4", "77%", "80%", Status.AMBER, Direction.UP, "")), "5%",
                List.of(new Done("Buses cost too much", "Passes for everybody", "3 February 2025", "Everyone", "Fewer missed days")),
                words);
    }

    static HandMadeLedger ledger() {
        return HandMadeLedger.threeYears(keys(Every.QUARTER, Good.MORE), SURVEYS.measures().stream().filter(each -> each.start() != null)
                .map(Measure::key).toList(), keys(Every.HALF_YEAR, Good.MORE), keys(Every.HALF_YEAR, Good.FEWER))
                .distance(SURVEYS.measures());
    }

    private static List<String> keys(Every every, Good good) {
        return SURVEYS.measures().stream()
                .filter(each -> each.end().family() == Family.EXIT && each.every() == every && each.good() == good)
                .map(Measure::key).toList();
    }

    private static List<LedgerEntry> byLabel(FinancialYear year) {
        return Stream.of(Kind.TEAM, Kind.AREA, Kind.JOURNEY_TYPE).flatMap(kind -> keys(Every.QUARTER, Good.MORE).stream()
                .flatMap(
                        measure -> labels(kind).map(label -> new LedgerEntry(measure, Side.END, kind, label, year, quarter(year.start(), 1),
                                shown(measure, label), year.releasedOn()))))
                .toList();
    }

    private static Stream<String> labels(Kind kind) {
        var council = SURVEYS.council();
        return switch (kind) {
            case TEAM -> council.teams().stream().map(each -> each.key());
            case AREA -> council.areas().stream().map(each -> each.key());
            case JOURNEY_TYPE, ALL, TEXT -> council.journeyTypes().stream().map(each -> each.key());
        };
    }

    private static Shown shown(String measure, String label) {
        var at = Math.floorMod((measure + label).hashCode(), 12);
        return at == 0 ? new Shown.TooFew() : at == 1 ? new Shown.HalfOrMore(15) : new Shown.Percent(30 + 5 * at, 20 + 5 * (at % 4));
    }
}
