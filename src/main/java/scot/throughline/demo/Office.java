package scot.throughline.demo;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.Invited;
import scot.throughline.invitation.NoteDelivered;
import scot.throughline.people.Added;
import scot.throughline.people.Endings;
import scot.throughline.people.NewPerson;
import scot.throughline.people.People;
import scot.throughline.people.Reach;
import scot.throughline.release.Release;
import scot.throughline.release.ReleaseReport;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.sms.Outbox;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.sms.Text;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Surveys;

/** What the council's staff and its timers do, through the same methods as their pages and commands. */
final class Office {
    static final int WORKERS_A_TEAM = 3;

    private static final List<String> WORKERS = List.of("Anna Baillie", "Brodie Cairns", "Carol Dunbar", "Davie Erskine", "Eilidh Forsyth",
            "Finlay Grieve", "Grace Hosie", "Hugh Inglis", "Isla Jamieson", "John Kerr", "Kim Lennox", "Lewis Moffat");
    private static final int TEXTS_AT_ONCE = 500;

    private final Surveys surveys;
    private final Places places;
    private final Clock clock;
    private final People people;
    private final Endings endings;
    private final Invitations invitations;
    private final SendDueTexts sendDueTexts;
    private final Outbox outbox;
    private final NoteDelivered noteDelivered;
    private final Release release;
    private final PrivateKeys keys;
    private final StaffAccounts accounts;
    private final Map<String, List<Actor>> workers = new HashMap<>();

    Office(ApplicationContext context) {
        surveys = context.getBean(Surveys.class);
        places = context.getBean(Places.class);
        clock = context.getBean(Clock.class);
        people = context.getBean(People.class);
        endings = context.getBean(Endings.class);
        invitations = context.getBean(Invitations.class);
        sendDueTexts = context.getBean(SendDueTexts.class);
        outbox = context.getBean(Outbox.class);
        noteDelivered = context.getBean(NoteDelivered.class);
        release = context.getBean(Release.class);
        keys = context.getBean(PrivateKeys.class);
        accounts = context.getBean(StaffAccounts.class);
    }

    /** Somebody on a journey. */
    record Joined(Id journey, Numbers.Given number, Actor caseholder) {}

    void opens() {
        var names = WORKERS.iterator();
        for (var team : places.openTeams())
            for (var i = 0; i < WORKERS_A_TEAM; i++)
                workers.computeIfAbsent(team.key(), _ -> new ArrayList<>())
                        .add(worker(names.hasNext() ? names.next() : team.name() + " worker " + (i + 1), team.key()));
    }

    private Actor worker(String name, String team) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return switch (accounts.add(name, email, Role.WORKER, new Sight.OneTeam(team), clock.instant())) {
            case Adding.Added(var actor) -> actor;
            case Adding.EmailTaken(),Adding.SightWrong() -> throw new IllegalStateException("The made-up workers could not be added");
        };
    }

    Joined add(MadeUpPerson person, Numbers.Given number) {
        var caseholder = workers.getOrDefault(person.team(), List.of()).get(person.caseholder());
        var added = people
                .add(new NewPerson(number.mobile(), person.name(), Reach.byText(number.shared()), person.journeyType(), person.team(),
                        person.area(), caseholder.staff(), person.startsOn(), person.expectedEndOn(), person.background()), caseholder,
                        clock.instant());
        return switch (added) {
            case Added.Joined(var journey) -> new Joined(journey, number, caseholder);
            case Added.AlreadyOnAJourney(),Added.NoSuchCaseholder() ->
                throw new IllegalStateException("A made-up person could not be added: " + added);
        };
    }

    void end(Joined joined, MadeUpPerson person) {
        endings.end(joined.journey(), person.endsOn(), person.reason(), joined.caseholder(), clock.instant());
    }

    /** Whether there was somebody to ask: not once they died, asked for no more texts, or were past it. */
    boolean ask(Joined joined, TouchpointRule rule) {
        return switch (invitations.invite(joined.journey(), rule, joined.caseholder(), clock.instant())) {
            case Invited.Queued _ -> true;
            case Invited.AlreadyInvited _,Invited.NotTexted _,Invited.TooLate _ -> false;
            case Invited.NoSuchJourney _ -> throw new IllegalStateException("A made-up journey is gone");
        };
    }

    void sendTexts() {
        while (sendDueTexts.run(clock.instant(), TEXTS_AT_ONCE) > 0) {
        }
    }

    /** Made-up people make up their minds at the first text: a reminder changes nothing. */
    boolean isFirst(Spool.Arrived text) {
        return find(text).step().equals(Invitations.FIRST);
    }

    Id invitation(Spool.Arrived text) {
        return find(text).invitationId();
    }

    private Text find(Spool.Arrived text) {
        return outbox.find(text.id()).orElseThrow();
    }

    void makeKeys() {
        PoolKeys.make(keys, surveys, Quarter.of(Scotland.dayOf(clock.instant())));
    }

    /** Nothing runs by itself while years pass in minutes, so what a release clears away is noted just before it. */
    ReleaseReport release() {
        noteDelivered.run(clock.instant());
        return release.run(clock.instant());
    }
}
