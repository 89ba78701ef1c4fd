package scot.throughline.support;

import java.util.List;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Ledger;
import scot.throughline.report.HandMadeLedger;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;

/** Three years of figures for a running service, and the pages of leaders they stand on. */
public final class LeadersYears {
    public static final List<String> PAGES = List.of("/outcomes", "/outcomes/domains/home", "/outcomes/domains/alc",
            "/outcomes/domains/exp",
            "/outcomes/home-settled", "/outcomes/home-better", "/outcomes/distance", "/indicators", "/indicators/all/quarters", "/coverage",
            "/coverage/month/2026-05", "/evidence", "/evidence/2.1");

    private LeadersYears() {}

    public static void publishedIn(RunningService service) {
        var measures = service.surveys().measures();
        var council = service.surveys().council().key();
        var figures = HandMadeLedger.threeYears(keys(measures, Every.QUARTER, Good.MORE),
                measures.stream().filter(measure -> measure.start() != null).map(Measure::key).toList(),
                keys(measures, Every.HALF_YEAR, Good.MORE), keys(measures, Every.HALF_YEAR, Good.FEWER)).distance(measures);
        for (var measure : List.of("home-settled", "respect"))
            figures.ofLabel(measure, Kind.TEAM, "unpaid-work", 2025, 10, 40).ofLabel(measure, Kind.TEAM, "north", 2025, 24, 40)
                    .ofLabel(measure, Kind.TEAM, "south+east", 2025, 24, 40).ofLabel(measure, Kind.AREA, "town", 2025, 30, 50)
                    .ofLabel(measure, Kind.AREA, "coast", 2025, 8, 15)
                    .ofLabel(measure, Kind.JOURNEY_TYPE, "cpo-supervision", 2025, 27, 45)
                    .ofLabel(measure, Kind.JOURNEY_TYPE, "structured-deferred+bail-supervision+diversion", 2025, 20, 24);
        var ledger = service.bean(Ledger.class);
        ledger.publish(council, figures.everything(council));
        figures.coverage(council, Family.EXIT).forEach(each -> ledger.publish(council, each));
    }

    private static List<String> keys(List<Measure> measures, Every every, Good good) {
        return measures.stream().filter(each -> each.every() == every && each.good() == good).map(Measure::key).toList();
    }
}
