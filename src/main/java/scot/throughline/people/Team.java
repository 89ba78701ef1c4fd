package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.council.Places;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.Label;

/** Where the people are whom a worker adds: the teams they see, and whom a journey can belong to there. */
@Singleton
class Team {
    private final Caseholders caseholders;
    private final Places places;

    Team(Caseholders caseholders, Places places) {
        this.caseholders = caseholders;
        this.places = places;
    }

    String name(Actor worker) {
        return places.teams().stream().filter(team -> team.key().equals(worker.team())).map(Label::name).findFirst().orElse("Every team");
    }

    @Transactional
    List<Candidate> caseholders(Actor worker) {
        var sees = worker.sees();
        return caseholders.of(sees.council(), sees.team());
    }
}
