package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.council.Places;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** What the catalogue shows by label, and the labels there are. */
@Singleton
@Requires(property = "datasources.release.url")
class Breakdowns {
    private final Surveys surveys;
    private final Places places;

    Breakdowns(Surveys surveys, @Named("release") Places places) {
        this.surveys = surveys;
        this.places = places;
    }

    List<Measure> measures(Family family, Kind kind) {
        return surveys.measures().stream().filter(measure -> measure.end().family() == family)
                .filter(measure -> surveys.catalogue().shows(LedgerEntry.of(kind), measure.key())).toList();
    }

    List<Label> labels(Kind kind) {
        return places.council().labels(LedgerEntry.of(kind));
    }
}
