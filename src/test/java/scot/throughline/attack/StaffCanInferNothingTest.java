package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.attack.Twins.By.ADMINISTRATOR;
import static scot.throughline.attack.Twins.By.CASEHOLDER;
import static scot.throughline.attack.Twins.By.COLLEAGUE;
import static scot.throughline.attack.Twins.By.LEADER;
import static scot.throughline.attack.Twins.By.TEAM_LEAD;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.attack.Twins.By;
import scot.throughline.attack.Twins.Happening.Both;
import scot.throughline.attack.Twins.Happening.OneDoes;
import scot.throughline.attack.Twins.Happening.StaffDo;
import scot.throughline.command.RunningService;
import scot.throughline.jobs.Job;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scanned;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/**
 * Set up: pairs of people alike, of whom one answers, held by two workers alike. Attack: every day from the text to the day after the release, each member of staff looks at
 * every page there is and does all they may do to both. Pass: not a byte differs but the two's own ids and numbers.
 */
@Tag("slow")
class StaffCanInferNothingTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-05-11T10:00:00Z");
    private static final int RELEASE_DAY = 64;
    private static final String PERSON = "/people/{journey}";
    private static final String DOORS = PERSON + "/doors/exit";
    private static final Pattern STATUS = Pattern.compile("[→…✓✕!–■] [A-Z][^<]+");

    private RunningService service;
    private Scenario scenario;
    private Map<By, Actor> staff;
    private List<Actor> caseholders;
    private List<Actor> namesakes;
    private final List<Twins> all = new ArrayList<>();
    private final Map<Twin, Phone> codes = new HashMap<>();
    private int people;

    @BeforeEach
    void start() {
        service = RunningService.at(FIRST_DAY.toString());
        scenario = new Scenario(service);
        staff = new EnumMap<>(Map.of(COLLEAGUE, scenario.worker("north"), TEAM_LEAD, scenario.teamLead("north"), ADMINISTRATOR,
                scenario.administrator(), LEADER, scenario.leader()));
        caseholders = List.of(scenario.worker("north"), scenario.worker("north"));
        namesakes = Stream.concat(caseholders.stream(), Stream.of(staff.get(COLLEAGUE))).toList();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void nothing_staff_see_or_do_differs_between_who_answered_and_who_did_not_on_any_day() {
        stories();
        var met = new TreeSet<String>();
        for (var day = 0; day <= RELEASE_DAY + 1; day++) {
            service.moveTo(FIRST_DAY.plus(Duration.ofDays(day)));
            service.bean(ApplicationContext.class).getBeansOfType(Job.class).forEach(job -> job.run(service.now()));
            if (day == RELEASE_DAY) service.release();
            for (var twins : all) live(twins, day);
            lookAtEverything(day, met);
        }
        for (var twins : all) assertEquals(twins.other().onRecord(), twins.one().onRecord(), twins.story());
        assertTrue(met.containsAll(Set.of("✓ Delivered", "→ Sent", "→ Given in person", "✕ Number did not work", "… Waiting",
                "– Ended (its date has passed)")), () -> "the walk met only " + met);
    }

    private void stories() {
        story("answers the next day").both(0, asked("exit")).oneDoes(1, StaffCanInferNothingTest::answers)
                .staffDo(2, CASEHOLDER, DOORS + "/code", "").staffDo(2, COLLEAGUE, DOORS + "/code", "")
                .staffDo(3, CASEHOLDER, DOORS + "/here", "").staffDo(4, CASEHOLDER, PERSON + "/send/exit", "")
                .staffDo(5, CASEHOLDER, PERSON + "/number", "mobile={number}").staffDo(6, CASEHOLDER, DOORS + "/paper", "")
                .staffDo(7, COLLEAGUE, DOORS + "/paper", "")
                .staffDo(12, CASEHOLDER, PERSON + "/end", "ended-day=20&ended-month=5&ended-year=2026&reason=COMPLETED")
                .staffDo(13, CASEHOLDER, DOORS + "/code", "").staffDo(15, TEAM_LEAD, DOORS + "/code", "")
                .staffDo(30, CASEHOLDER, DOORS + "/code", "").staffDo(31, TEAM_LEAD, "/team/{caseholder}/pass-on", "to={colleague}");
        story("answers after the second reminder").both(0, asked("exit")).oneDoes(11, StaffCanInferNothingTest::answers)
                .staffDo(12, CASEHOLDER, PERSON + "/send/exit", "").staffDo(13, CASEHOLDER, DOORS + "/code", "");
        story("begins, and leaves it half way").both(0, asked("exit"))
                .oneDoes(1, twin -> twin.phone().starts().skips().skips().posts("/later", "")).staffDo(3, CASEHOLDER, DOORS + "/code", "");
        story("scans a code, with no text").both(0, this::isShownACode).oneDoes(1, this::answersAtTheCode)
                .staffDo(2, CASEHOLDER, DOORS + "/code", "");
        story("scans a code when the number did not work, which is then mended").both(0, asked("exit"))
                .both(0, textBecomes("FAILED_NUMBER", 1)).both(1, this::isShownACode).oneDoes(1, this::answersAtTheCode)
                .staffDo(2, CASEHOLDER, PERSON + "/number", "mobile={number}").staffDo(4, CASEHOLDER, DOORS + "/code", "");
        story("answers a text that came though nobody was told so").both(0, asked("exit")).both(0, textBecomes("HELD", 2))
                .oneDoes(1, StaffCanInferNothingTest::answers).staffDo(2, CASEHOLDER, DOORS + "/code", "")
                .staffDo(3, ADMINISTRATOR, "/texts/{text}/send-again", "").staffDo(4, CASEHOLDER, DOORS + "/code", "");
        story("answers at the start, and at the end").both(0, asked("induction")).oneDoes(1, StaffCanInferNothingTest::answers)
                .both(14, asked("exit")).oneDoes(15, StaffCanInferNothingTest::answers)
                .staffDo(20, CASEHOLDER, PERSON + "/end", "ended-day=29&ended-month=5&ended-year=2026&reason=ENDED_EARLY");
    }

    private Twins story(String story) {
        var twins = new Twins(story, twin(caseholders.getFirst()), twin(caseholders.getLast()));
        all.add(twins);
        return twins;
    }

    private Twin twin(Actor caseholder) {
        return new Twin(service, caseholder, namesakes, scenario.person(caseholder, "cpo-supervision"),
                "+447700900%03d".formatted(people++));
    }

    private void live(Twins twins, int day) {
        twins.on(day).forEach(happening -> {
            switch (happening) {
                case Both(_, var befalls) -> {
                    befalls.accept(twins.one());
                    befalls.accept(twins.other());
                }
                case OneDoes(_, var does) -> does.accept(twins.one());
                case StaffDo(_, var by, var address, var form) -> assertSame(twins, "day " + day + ", " + by + " at " + address, twin -> {
                    var reply = eyes(actor(by, twin)).does(filledIn(address, twin), filledIn(form, twin));
                    return address.startsWith(PERSON) ? twin.anonymous(reply) : twin.partsOf(reply);
                });
            }
        });
        if (twins.on(day).findAny().isEmpty()) return;
        twins.one().noteIds();
        twins.other().noteIds();
    }

    private void lookAtEverything(int day, Set<String> met) {
        for (var by : List.of(CASEHOLDER, TEAM_LEAD, ADMINISTRATOR, LEADER)) {
            var when = "day " + day + ", seen by " + by;
            var looking = new HashMap<Actor, StaffEyes>();
            Function<Twin, StaffEyes> eyes = twin -> looking.computeIfAbsent(actor(by, twin), this::eyes);
            var somebodys = eyes.apply(all.getFirst().one());
            var shared = String.join("\n", somebodys.sees(somebodys.pagesOfEverybody(), Map.of()).values());
            for (var twins : all) {
                assertSame(twins, when, twin -> twin.partsOf(shared));
                if (by == CASEHOLDER || isNear(twins, day)) assertSame(twins, when, twin -> look(eyes.apply(twin), "journey", twin, met));
            }
            if (all.stream().noneMatch(twins -> isNear(twins, day))) continue;
            for (var blank : List.of("colleague", "member"))
                assertSame(all.getFirst(), when, twin -> look(eyes.apply(twin), blank, twin, met));
        }
    }

    private static List<String> look(StaffEyes eyes, String blank, Twin twin, Set<String> met) {
        return eyes.sees(eyes.pagesWith(blank), blanks(twin)).values().stream().map(seen -> {
            STATUS.matcher(seen).results().map(MatchResult::group).forEach(met::add);
            return twin.anonymous(seen);
        }).toList();
    }

    /** When something may show. The lead sees of one person what the caseholder sees, who looks every day. */
    private static boolean isNear(Twins twins, int day) {
        return day >= RELEASE_DAY || Stream.concat(twins.on(day - 1), twins.on(day)).findAny().isPresent();
    }

    private static void assertSame(Twins twins, String when, Function<Twin, ?> seen) {
        assertEquals(seen.apply(twins.other()), seen.apply(twins.one()), twins.story() + ": " + when);
    }

    private Consumer<Twin> asked(String touchpoint) {
        return twin -> scenario.invited(twin.journey(), touchpoint, twin.caseholder());
    }

    private Consumer<Twin> textBecomes(String state, int attempt) {
        return twin -> assertEquals(1,
                Sql.change(service, "UPDATE contact.text SET state = '%s', attempt = %d WHERE id = UNHEX('%s')", state,
                        attempt, twin.firstText()));
    }

    private static void answers(Twin twin) {
        assertEquals("/thank-you", twin.phone().starts().answersAll(question -> List.of()).path());
    }

    private void isShownACode(Twin twin) {
        var shown = eyes(actor(COLLEAGUE, twin)).does(filledIn(DOORS + "/code", twin), "");
        codes.put(twin, new Phone(service.url(), Scanned.address(shown).replaceAll(".*/", "")));
    }

    private void answersAtTheCode(Twin twin) {
        assertEquals("/thank-you", codes.get(twin).starts().answersAll(question -> List.of()).path());
    }

    private StaffEyes eyes(Actor who) {
        return StaffEyes.of(who, service, scenario);
    }

    private Actor actor(By by, Twin twin) {
        return by == CASEHOLDER ? twin.caseholder() : Objects.requireNonNull(staff.get(by));
    }

    private String filledIn(String blank, Twin twin) {
        var filled = blank.replace("{journey}", twin.journey().toString()).replace("{caseholder}", twin.caseholder().signature())
                .replace("{colleague}", actor(COLLEAGUE, twin).signature());
        if (filled.contains("{text}")) filled = filled.replace("{text}", twin.firstText());
        return filled.contains("{number}") ? filled.replace("{number}", twin.nextNumber()) : filled;
    }

    private static Map<String, List<String>> blanks(Twin twin) {
        var caseholder = List.of(twin.caseholder().signature());
        return Map.of("journey", List.of(twin.journey().toString()), "rule", List.of("exit"), "colleague", caseholder, "member",
                caseholder);
    }
}
