package scot.throughline.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.people.Problem.Code;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Scope;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Language;
import scot.throughline.survey.Surveys;

/** Reads rows of journeys for one who sees a scope: of what they do not see, nothing can be told. */
final class ReadToldJourney {
    private static final String NO_PHONE = "no phone";
    private static final int LONGEST_NAME = 80;

    private final Surveys surveys;
    private final Council council;
    private final MobileNumbers numbers;
    private final Scope sees;
    private final LocalDate today;
    private final Map<String, Candidate> caseholders;

    ReadToldJourney(Surveys surveys, Council council, MobileNumbers numbers, Scope sees, List<Candidate> caseholders, LocalDate today) {
        this.surveys = surveys;
        this.council = council;
        this.numbers = numbers;
        this.sees = sees;
        this.today = today;
        this.caseholders = caseholders.stream().collect(Collectors.toMap(each -> each.email().toLowerCase(java.util.Locale.ROOT),
                Function.identity(), (one, _) -> one));
    }

    /** The journey, or nothing where the cells have noted problems. */
    @Nullable
    ToldJourney read(Cells cells) {
        var reference = cells.reference();
        var hasPhone = cells.at(Column.TEXTS).filter(NO_PHONE::equalsIgnoreCase).isEmpty();
        var texting = hasPhone
                ? cells.known(Column.TEXTS, Texting::inList, Code.UNKNOWN_TEXTS, "This is none of the four answers about texts",
                        "Write OK, Hand over, Not told or No phone")
                : Optional.<Texting>empty();
        var type = cells.known(Column.JOURNEY_TYPE,
                written -> council.journeyTypes().stream().filter(each -> named(written, each.key(), each.name())).findFirst(),
                Code.UNKNOWN_JOURNEY_TYPE, "There is no such journey type", oneOf(council.journeyTypes().stream().map(JourneyType::name)));
        var area = cells.known(Column.AREA, written -> label(council.areas(), written), Code.UNKNOWN_AREA, "There is no such area",
                oneOf(council.areas().stream().map(Label::name)));
        var team = cells.known(Column.TEAM, written -> label(council.teams(), written), Code.UNKNOWN_TEAM, "There is no such team",
                oneOf(council.teams().stream().map(Label::name)));
        var caseholder = cells.known(Column.CASEHOLDER,
                written -> Optional.ofNullable(caseholders.get(written.toLowerCase(java.util.Locale.ROOT))), Code.UNKNOWN_CASEHOLDER,
                "No worker of a team has this e-mail address", "Check the address, or have the worker added under Staff");
        checkSight(cells, team, area, caseholder);
        var started = cells.day(Column.STARTED);
        var expectedEnd = cells.day(Column.EXPECTED_END);
        if (started.isPresent() && expectedEnd.isPresent() && !expectedEnd.get().isAfter(started.get()))
            cells.wrong(Column.EXPECTED_END, Code.END_BEFORE_START, "The expected end is not after the start", "Check both dates");
        var told = new ToldJourney(reference.orElse(""), mobile(cells, hasPhone), hasPhone, name(cells), language(cells),
                cells.yesOrNo(Column.SHARED), texting, type.map(JourneyType::key), area.map(Label::key), caseholder, started, expectedEnd,
                ReadBackground.of(cells, today));
        return cells.problems().isEmpty() ? told : null;
    }

    private void checkSight(Cells cells, Optional<Label> team, Optional<Label> area, Optional<Candidate> caseholder) {
        if (caseholder.isPresent() && team.isPresent() && !team.get().key().equals(caseholder.get().team()))
            cells.wrong(Column.TEAM, Code.UNKNOWN_TEAM, "The caseholder is in another team",
                    "Leave the team empty, or check the caseholder");
        if (caseholder.isPresent() && !sees.holds(caseholder.get().team(), area.map(Label::key).orElse(sees.area())))
            cells.wrong(Column.CASEHOLDER, Code.NOT_YOURS, "This is not one of your teams or areas", "Have somebody of that team send it");
    }

    private Optional<MobileNumber> mobile(Cells cells, boolean hasPhone) {
        if (!hasPhone) return Optional.empty();
        return cells.at(Column.MOBILE).flatMap(written -> switch (numbers.parse(written)) {
            case Mobile(var number) -> Optional.of(number);
            case Wrong wrong -> {
                cells.wrong(Column.MOBILE, Code.NOT_A_MOBILE, wrong.words(), "Put in a UK mobile number, like 07700 900123");
                yield Optional.<MobileNumber>empty();
            }
        });
    }

    private static Optional<String> name(Cells cells) {
        return cells.known(Column.NAME, written -> Optional.of(written.replaceAll("\\s+", " "))
                .filter(name -> name.length() <= LONGEST_NAME && !name.matches(".*[<>=@{}].*")), Code.NOT_A_NAME,
                "This cannot be a name", "Write it with letters, " + LONGEST_NAME + " at most, or leave it empty");
    }

    private Optional<String> language(Cells cells) {
        var all = surveys.languages().withEnglish();
        return cells.known(Column.LANGUAGE,
                written -> all.stream().filter(each -> named(written, each.tag(), each.name())).map(Language::tag).findFirst(),
                Code.UNKNOWN_LANGUAGE, "There is no such language here", oneOf(all.stream().map(Language::name)));
    }

    private static Optional<Label> label(List<Label> labels, String written) {
        return labels.stream().filter(each -> named(written, each.key(), each.name())).findFirst();
    }

    private static boolean named(String written, String key, String name) {
        return written.equalsIgnoreCase(key) || written.equalsIgnoreCase(name);
    }

    private static String oneOf(Stream<String> names) {
        return "Write one of: " + names.collect(Collectors.joining(", "));
    }
}
