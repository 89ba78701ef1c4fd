package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.council.Places;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Council.JourneyType;
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
        var of = switch (kind) {
            case TEAM -> Of.TEAM;
            case AREA -> Of.AREA;
            case JOURNEY_TYPE -> Of.JOURNEY_TYPE;
            case ALL, TEXT -> Of.EVERYONE;
        };
        return surveys.measures().stream().filter(measure -> measure.end().family() == family)
                .filter(measure -> surveys.catalogue().shows(of, measure.key())).toList();
    }

    List<Label> labels(Kind kind) {
        return switch (kind) {
            case TEAM -> places.teams();
            case AREA -> places.areas();
            case JOURNEY_TYPE -> surveys.council().journeyTypes().stream().map(JourneyType::label).toList();
            case ALL, TEXT -> List.of();
        };
    }
}
