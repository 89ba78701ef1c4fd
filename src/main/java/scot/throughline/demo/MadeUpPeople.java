package scot.throughline.demo;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.council.Places;
import scot.throughline.people.EndReason;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Domain;

/** Makes up everybody whose order ends in the demo's years, and those who are on one today. Always the same people in the same year. */
final class MadeUpPeople {
    private static final List<String> GIVEN = List.of("Aidan", "Ailsa", "Ben", "Catriona", "Craig", "Dean", "Donna", "Euan", "Fraser",
            "Gemma", "Hamza", "Iain", "Jamie", "Kayleigh", "Kirsty", "Liam", "Marek", "Mhairi", "Nicole", "Ollie", "Paul", "Rhona", "Ross",
            "Ryan", "Sean", "Shona", "Stuart", "Tam", "Will", "Zoe");
    private static final List<String> FAMILY = List.of("Adair", "Baird", "Calder", "Dalgleish", "Eadie", "Farquhar", "Geddes", "Haldane",
            "Imrie", "Jardine", "Kinnear", "Laidlaw", "Mackie", "Nairn", "Ogilvie", "Petrie", "Ramage", "Scobie", "Telfer", "Urquhart",
            "Veitch", "Wishart", "Yuill", "Ahmed", "Nowak", "Okafor");
    private static final int[] JOURNEY_TYPES = {30, 25, 18, 5, 8, 5, 5, 4};
    private static final int SHORTEST_ORDER = 150;
    private static final int LONGEST_ORDER = 480;

    private final List<JourneyType> journeyTypes;
    private final List<Label> teams;
    private final List<Label> areas;
    private final Times times;
    private final int workersATeam;

    MadeUpPeople(List<JourneyType> journeyTypes, Places places, Times times, int workersATeam) {
        this.journeyTypes = journeyTypes;
        this.teams = places.openTeams();
        this.areas = places.openAreas();
        this.times = times;
        this.workersATeam = workersATeam;
    }

    /** In the order in which their orders end, give or take some weeks. */
    Stream<MadeUpPerson> all() {
        var apart = 365.25 / times.scale().endingsAYear();
        return IntStream.iterate(0, number -> number + 1)
                .takeWhile(number -> times.first().plusDays(Math.round(number * apart)).isBefore(times.today().plusDays(LONGEST_ORDER)))
                .mapToObj(number -> person(number, times.first().plusDays(Math.round(number * apart))))
                .filter(person -> !person.startsOn().isAfter(times.today()));
    }

    private MadeUpPerson person(int number, LocalDate around) {
        var chance = Chance.of(number, "who");
        var endsOn = weekday(later(around.plusDays(chance.below(21) - 10), times.first().plusDays(2)));
        var reason = List.of(EndReason.COMPLETED, EndReason.ENDED_EARLY, EndReason.CUSTODY, EndReason.TRANSFERRED, EndReason.DIED)
                .get(chance.weighted(77, 12, 6, 4, 1));
        var cutShort = reason == EndReason.COMPLETED ? 0 : 30 + chance.below(90);
        var expected = endsOn.plusDays(cutShort);
        var startsOn = expected.minusDays(SHORTEST_ORDER + chance.below(LONGEST_ORDER - SHORTEST_ORDER));
        var type = journeyTypes.get(chance.weighted(Arrays.copyOf(JOURNEY_TYPES, journeyTypes.size())));
        return new MadeUpPerson(number, chance.of(GIVEN) + " " + chance.of(FAMILY), type.key(), team(type, chance),
                chance.below(workersATeam),
                chance.of(areas).key(), weekday(startsOn), expected, endsOn, reason, background(number),
                courses(chance, times.progress(endsOn)));
    }

    /** A few of whom nobody told the council. */
    private static Background background(int number) {
        var chance = Chance.of(number, "background");
        return new Background(told(List.of(Sex.MAN, Sex.WOMAN, Sex.ANOTHER), chance.weighted(80, 17, 1, 2)),
                told(List.of(AgeBand.values()), chance.weighted(9, 17, 18, 29, 15, 8, 3, 1)),
                told(List.of(Fifth.values()), chance.weighted(38, 26, 17, 11, 6, 2)));
    }

    private static <T> @Nullable T told(List<T> each, int place) {
        return place < each.size() ? each.get(place) : null;
    }

    /** The last team has the people who only do unpaid work, as the shipped council does it. */
    private String team(JourneyType type, Chance chance) {
        var onlyWork = type.blocks().equals(Set.of(Block.UNPAID_WORK));
        return (onlyWork || teams.size() == 1 ? teams.getLast() : chance.of(teams.subList(0, teams.size() - 1))).key();
    }

    /** Some orders help and some do not; more of them as the years go by. */
    private static Map<String, Course> courses(Chance chance, double progress) {
        var helps = chance.happens(0.5 + 0.35 * progress);
        return Arrays.stream(Domain.values()).map(Domain::name)
                .collect(toMap(Function.identity(), domain -> course(domain, helps, chance)));
    }

    private static Course course(String domain, boolean helps, Chance chance) {
        var everAProblem = !chance.happens(switch (domain) {
            case "HOME" -> 0.35;
            case "ALC", "DRUG" -> 0.43;
            case "WORK" -> 0.15;
            default -> 0.3;
        });
        if (!everAProblem) return new Course(false, 4, 4);
        var start = 1 + switch (domain) {
            case "ALC", "DRUG" -> chance.weighted(14, 26, 38, 22);
            case "WORK" -> chance.weighted(42, 36, 10, 12);
            default -> chance.weighted(20, 30, 35, 15);
        };
        if (chance.happens(helps ? 0.65 : 0)) return new Course(true, start, Math.min(4, start + 1 + chance.weighted(55, 45)));
        if (chance.happens(helps ? 0.06 : 0.2)) return new Course(true, start, Math.max(1, start - 1));
        return new Course(true, start, start);
    }

    static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
