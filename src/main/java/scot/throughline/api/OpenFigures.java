package scot.throughline.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import scot.throughline.council.Places;
import scot.throughline.outcome.LabelNames;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** The published ledger, with names beside its keys. */
@Singleton
class OpenFigures {
    private final LedgerReader ledger;
    private final Surveys surveys;
    private final Places places;

    OpenFigures(LedgerReader ledger, Surveys surveys, Places places) {
        this.ledger = ledger;
        this.surveys = surveys;
        this.places = places;
    }

    List<OpenFigure> all() {
        var council = places.council();
        return ledger.everything(council.key()).stream().map(entry -> new OpenFigure(entry, measure(entry.measure()).orElse(null),
                LabelNames.of(entry.of(), council).name(entry.label()))).toList();
    }

    List<Measure> measures() {
        return surveys.measures();
    }

    Optional<Measure> measure(String key) {
        return surveys.measures().stream().filter(measure -> measure.key().equals(key)).findFirst();
    }
}
