package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Surveys;

/** The team a worker adds people to: its name, and whom a journey of it can belong to. */
@Singleton
class Team {
    private final Caseholders caseholders;
    private final Council council;

    Team(Caseholders caseholders, Surveys surveys) {
        this.caseholders = caseholders;
        this.council = surveys.council();
    }

    String name(Actor worker) {
        return council.teams().stream().filter(team -> team.key().equals(worker.team())).map(Label::name).findFirst().orElse("");
    }

    @Transactional
    List<Caseholder> caseholders(Actor worker) {
        return caseholders.of(worker.council(), Journeys.teamOf(worker));
    }
}
