package scot.throughline.council;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import scot.throughline.survey.Surveys;

/** The teams and areas as each account reads them. */
@Factory
class PlacesOf {
    @Singleton
    @Primary
    @Requires(property = "datasources.default.url")
    Places theService(Surveys surveys, PlaceRows rows) {
        return new Places(surveys.council(), rows);
    }

    @Singleton
    @Named("release")
    @Requires(property = "datasources.release.url")
    Places aRelease(Surveys surveys, ReleasePlaceRows rows) {
        return new Places(surveys.council(), rows);
    }
}
