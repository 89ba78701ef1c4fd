package scot.throughline.demo;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Quarter;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.Desk;
import scot.throughline.voice.DeskDoor;
import scot.throughline.voice.Quotes;
import scot.throughline.voice.Reading;
import scot.throughline.voice.SaidAndDone;
import scot.throughline.voice.YouSaidWeDid;

/** What made-up people write, what made-up moderators make of it, and what is done because of it. */
final class MadeUpVoices {
    /** What people write, with the theme it is about. */
    private static final Map<String, String> THEMES = Map.ofEntries(Map.entry("Nothing, it was fine.", "Nothing should change"),
            Map.entry("Nothing, they were good to me.", "Nothing should change"), Map.entry("Shorter waits.", "Waiting for help"),
            Map.entry("I waited weeks for somebody to call.", "Waiting for help"), Map.entry("Help with bus fares.", "Travel and its cost"),
            Map.entry("It is two buses to get there.", "Travel and its cost"),
            Map.entry("Evening appointments.", "Times and places of appointments"),
            Map.entry("Appointments that do not clash with my work.", "Times and places of appointments"),
            Map.entry("A text the day before would help.", "Times and places of appointments"),
            Map.entry("More courses.", "Work, learning and unpaid work"),
            Map.entry("One worker, not four.", "The same worker all the way"));
    static final List<String> REMARKS = THEMES.keySet().stream().sorted().toList();

    private static final String QUOTED = "Appointments that do not clash with my work.";

    /** What lies on the desk, unread. */
    private static final List<String> FRESH = List.of("Moira was brilliant. She rang me on 07700 900321 when I was low.",
            "I am scared to go back to the flat.", "It is two buses to get there from AB12 3CD.",
            "Could letters go to jim dot b at example dot com", "My wee one was born on 3 May and I had nobody to mind her.",
            "I'm the only woman on the Tuesday squad and it shows.", "Evening appointments.", "Shorter waits.",
            "Nothing, they were good to me.", "Tell us sooner when a worker leaves. I had three.", "Help with bus fares.",
            "Somewhere warm to wait. The room in Anytown has no heating.", "A text the day before would help.", "More courses.");

    private final Actor first;
    private final Actor second;
    private final ApplicationContext context;
    private final Instant now;

    private MadeUpVoices(ApplicationContext context, Instant now) {
        this.context = context;
        this.now = now;
        first = staff("Mhairi Napier", Role.MODERATOR);
        second = staff("Niall Orr", Role.MODERATOR);
        staff("Olive Pringle", Role.SAFEGUARDING_READER);
    }

    /** Reads all that was opened in the made-up years, and leaves a batch unread. */
    static void enter(ApplicationContext context, Times times, Instant now) {
        var voices = new MadeUpVoices(context, now);
        var quoted = voices.readAll();
        quoted.ifPresent(voices::quote);
        var half = Quarter.of(times.today()).plus(-2).half();
        context.getBean(DeskDoor.class).take(voices.first.council(), half, FRESH, times.today());
        voices.act(times.today());
    }

    /** Both read everything, and leave it the same; one of the comments is worth quoting. */
    private Optional<Id> readAll() {
        var desk = context.getBean(Desk.class);
        var quoted = Optional.<Id>empty();
        for (var moderator : List.of(first, second)) {
            for (var id = desk.next(moderator); id.isPresent(); id = desk.next(moderator)) {
                var comment = desk.open(id.get(), moderator, now).orElseThrow();
                desk.save(comment.id(), new Reading(comment.words(), Set.of(THEMES.getOrDefault(comment.words(), "Money"))), moderator,
                        now);
                if (comment.words().equals(QUOTED)) quoted = id;
            }
        }
        return quoted;
    }

    private void quote(Id comment) {
        var quotes = context.getBean(Quotes.class);
        quotes.propose(comment, QUOTED, THEMES.getOrDefault(QUOTED, ""), first, now);
        quotes.all(second).forEach(quote -> quotes.approve(quote.id(), second, now));
    }

    private void act(LocalDate today) {
        did("It takes too long until somebody calls.", "Somebody calls you back within two working days.", today.minusMonths(9),
                today.minusMonths(8), List.of());
        did("Appointments clash with work.", "You can ask for an evening appointment, in every town.", today.minusMonths(2),
                today.minusMonths(2), List.of());
        did("It is two buses to get there.", "We meet you at the library, if that is nearer.", today.plusMonths(1), null,
                List.of(context.getBean(Places.class).openTeams().getFirst().key()));
    }

    private void did(String said, String changed, LocalDate plannedOn, @Nullable LocalDate doneOn, List<String> teams) {
        var manager = Signatory.commandLine(context.getBean(Surveys.class).council().key());
        context.getBean(YouSaidWeDid.class).add(new SaidAndDone(Id.random(), said, changed, plannedOn, doneOn,
                doneOn == null ? "" : "Minutes of the team leaders' meeting", teams, "Service manager", false), manager, now);
    }

    private Actor staff(String name, Role role) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return switch (context.getBean(StaffAccounts.class).add(name, email, role, new Sight.NoOne(), now)) {
            case StaffAccounts.Adding.Added(var actor) -> actor;
            case StaffAccounts.Adding.EmailTaken _,StaffAccounts.Adding.SightWrong _ ->
                throw new IllegalStateException("The made-up moderators could not be added");
        };
    }
}
