package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Surveys;

/** Where the people are whom a worker adds: the teams they see, and whom a journey can belong to there. */
@Singleton
class Team {
    private final Caseholders caseholders;
    private final Council council;

    Team(Caseholders caseholders, Surveys surveys) {
        this.caseholders = caseholders;
        this.council = surveys.council();
    }

    String name(Actor worker) {
        return council.teams().stream().filter(team -> team.key().equals(worker.team())).map(Label::name).findFirst().orElse("Every team");
    }

    @Transactional
    List<Candidate> caseholders(Actor worker) {
        var sees = worker.sees();
        return caseholders.of(sees.council(), sees.team());
    }
}
