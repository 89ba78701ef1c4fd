package scot.throughline.voice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import scot.throughline.council.Places;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Surveys;

/** The redactor with the names of today: of the council's list, and of its teams and areas, which an administrator may have changed. */
@Singleton
class Redactors {
    private final Surveys surveys;
    private final Places places;

    Redactors(Surveys surveys, Places places) {
        this.surveys = surveys;
        this.places = places;
    }

    @Transactional
    Redactor now() {
        return new Redactor(Stream.concat(surveys.comments().names().stream(),
                Stream.of(places.teams(), places.areas()).flatMap(each -> each.stream().map(Label::name))).toList());
    }
}
