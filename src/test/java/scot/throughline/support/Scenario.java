package scot.throughline.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import scot.throughline.background.Background;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.Invited;
import scot.throughline.people.Added;
import scot.throughline.people.NewPerson;
import scot.throughline.people.People;
import scot.throughline.people.Reach;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;

/** What happens in a service, in the words of the service. Each test makes the people it needs. */
public final class Scenario {
    private static final Pattern LINK = Pattern.compile("https?://[^ ]+/([0-9A-Z]{26})");

    private final RunningService service;
    private int people;

    public Scenario(RunningService service) {
        this.service = service;
    }

    public Actor worker(String team) {
        return staff("Wilma Worker", Role.WORKER, new Sight.OneTeam(team));
    }

    public Actor workerInArea(String area) {
        return staff("Arran Worker", Role.WORKER, new Sight.OneArea(area));
    }

    public Actor workerOfTheCouncil() {
        return staff("Connie Worker", Role.WORKER, new Sight.WholeCouncil());
    }

    public Actor teamLead(String team) {
        return staff("Tess Lead", Role.TEAM_LEAD, new Sight.OneTeam(team));
    }

    public Actor leadOfTheArea(String area) {
        return staff("Arlo Lead", Role.TEAM_LEAD, new Sight.OneArea(area));
    }

    public Actor leader() {
        return staff("Lesley Leader", Role.LEADER, new Sight.NoOne());
    }

    public Actor administrator() {
        return staff("Ada Administrator", Role.ADMINISTRATOR, new Sight.NoOne());
    }

    public Actor moderator() {
        return staff("Mo Moderator", Role.MODERATOR, new Sight.NoOne());
    }

    public Actor safeguardingReader() {
        return staff("Saffron Reader", Role.SAFEGUARDING_READER, new Sight.NoOne());
    }

    private Actor staff(String name, Role role, Sight sight) {
        return switch (service.bean(StaffAccounts.class).add(name, Id.random() + "@example.org", role, sight, service.now())) {
            case Adding.Added(var actor) -> actor;
            case Adding.EmailTaken(),Adding.SightWrong() -> throw new AssertionError("No " + role + " for " + sight);
        };
    }

    /** Four workers, one of each team where there are as many: enough caseholders for a batch to open. */
    public List<Actor> fourWorkers() {
        var teams = service.surveys().council().teams();
        var workers = new ArrayList<Actor>();
        for (var i = 0; i < 4; i++) workers.add(worker(teams.get(i % teams.size()).key()));
        return workers;
    }

    /** Somebody on a journey that started half a year ago and ends in a week. */
    public Id person(Actor caseholder, String journeyType) {
        var today = Scotland.dayOf(service.now());
        return person(caseholder, journeyType, today.minusMonths(6), today.plusDays(7));
    }

    public Id person(Actor caseholder, String journeyType, LocalDate startedOn, LocalDate expectedEndOn) {
        return person(caseholder, journeyType, startedOn, expectedEndOn, Background.NONE);
    }

    public Id person(Actor caseholder, String journeyType, LocalDate startedOn, LocalDate expectedEndOn, Background background) {
        var mobile = new MobileNumber("+447700900%03d".formatted(people++ % 1_000));
        var area = service.surveys().council().areas().getFirst().key();
        var person = new NewPerson(mobile, null, Reach.byText(true), journeyType, caseholder.team(), area, caseholder.staff(), startedOn,
                expectedEndOn, background);
        return switch (service.bean(People.class).add(person, caseholder, service.now())) {
            case Added.Joined(var journey) -> journey;
            case Added.AlreadyOnAJourney(),Added.NoSuchCaseholder() -> throw new AssertionError("Nobody was added");
        };
    }

    /** Asks a person and hands over the phone that gets the text. */
    public Phone invited(Id journey, String touchpoint, Actor worker) {
        var rule = service.surveys().council().touchpoint(touchpoint).orElseThrow();
        var invited = service.bean(Invitations.class).invite(journey, rule, worker, service.now());
        if (!(invited instanceof Invited.Queued)) throw new AssertionError("Not invited: " + invited);
        return phoneOfNextText();
    }

    public Phone personInvitedTo(String touchpoint, Actor worker) {
        return invited(person(worker, "cpo-supervision"), touchpoint, worker);
    }

    /** Moves on to a moment and hands over the phone that then gets a text. */
    public Phone phoneOfNextText(Instant moment) {
        service.moveTo(moment);
        return phoneOfNextText();
    }

    /** Sends what is due and hands over the phone that gets the text. */
    public Phone phoneOfNextText() {
        var before = service.texts().size();
        service.bean(SendDueTexts.class).run(service.now(), 50);
        var texts = service.texts();
        if (texts.size() != before + 1) throw new AssertionError("One text was due and " + (texts.size() - before) + " went");
        var link = LINK.matcher(texts.getLast());
        if (!link.find()) throw new AssertionError("The text holds no link");
        return new Phone(service.url(), link.group(1));
    }

    /** The path that signs somebody in, once. */
    public String signInLink(Actor staff) {
        return service.bean(SignInLinks.class).issue(staff.staff(), Duration.ofHours(12), service.now());
    }

    /** The cookie of somebody who has signed in. */
    public String signedIn(Actor staff) {
        return new Phone(service.url(), "").signsIn(signInLink(staff)).cookie();
    }
}
