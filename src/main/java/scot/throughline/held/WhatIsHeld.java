package scot.throughline.held;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Line;
import scot.throughline.audit.Lines;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.help.HelpRequests;
import scot.throughline.invitation.AskedSoFar;
import scot.throughline.people.AlsoKept;
import scot.throughline.people.AlsoKept.Days;
import scot.throughline.people.AlsoKept.Fate;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Journeys;
import scot.throughline.staff.Actor;

/** Gathers all that is held of one person, as far as whoever prints it may know it, and puts on record that they did. */
@Singleton
class WhatIsHeld {
    private final Journeys journeys;
    private final AlsoKept alsoKept;
    private final AskedSoFar asked;
    private final HelpRequests help;
    private final Lines lines;
    private final Audit audit;

    WhatIsHeld(Journeys journeys, AlsoKept alsoKept, AskedSoFar asked, HelpRequests help, Lines lines, Audit audit) {
        this.journeys = journeys;
        this.alsoKept = alsoKept;
        this.asked = asked;
        this.help = help;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * What is held of one person.
     *
     * @param elsewhere how many journeys are of other teams, out of the sight of whoever prints it
     * @param record what staff saw and did of them
     */
    record Holding(JourneyFacts person, Days days, List<OfJourney> journeys, int elsewhere, List<Line> record) {}

    /** What is held of one of their journeys. */
    record OfJourney(JourneyFacts journey, List<AskedSoFar.Once> asked, List<Fate> fates, List<HelpRequests.Entry> help) {}

    @Transactional
    Optional<Holding> tell(Id journey, Actor actor, Instant now) {
        return journeys.find(journey, actor).filter(found -> !found.died()).map(found -> {
            var all = journeys.ofSamePerson(found);
            var told = all.stream().filter(each -> actor.sees().holds(each.team(), each.area())).toList();
            audit.recordAll(actor, Action.TOLD_WHAT_IS_HELD, told.stream().map(each -> each.id().toString()).toList(), now);
            return new Holding(found, alsoKept.days(found), told.stream().map(each -> ofJourney(each, now)).toList(),
                    all.size() - told.size(), lines.about(found.council(), subjects(told)));
        });
    }

    private OfJourney ofJourney(JourneyFacts journey, Instant now) {
        return new OfJourney(journey, asked.of(journey, Scotland.dayOf(now)), alsoKept.fates(journey), help.of(journey));
    }

    /** A held text that was settled is on record by the text, which may be a reminder: those go to whoever has not answered, so it is not asked for. */
    private List<Object> subjects(List<JourneyFacts> told) {
        return told.stream().<Object>flatMap(each -> Stream.concat(Stream.of(each.id().toString()), asked.onRecord(each).stream()))
                .toList();
    }
}
