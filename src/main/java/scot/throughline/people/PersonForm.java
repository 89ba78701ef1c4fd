package scot.throughline.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.background.Background;
import scot.throughline.people.Caseholders.Candidate;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Wrong;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Language;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What a worker typed about somebody new: read into a person where it is right, given back with a message where it is not. */
final class PersonForm {
    static final String MOBILE = "mobile";
    static final String CASEHOLDER = "caseholder";
    private static final String NAME = "name";
    private static final String SHARED = "shared";
    private static final String TEXTS = "texts";
    private static final String NO_PHONE = "NO_PHONE";
    private static final String LANGUAGE = "language";
    private static final String JOURNEY_TYPE = "journey-type";
    private static final String AREA = "area";
    private static final String STARTED = "started";
    private static final String EXPECTED_END = "expected-end";
    private static final int LONGEST_NAME = 80;

    private final Typed typed;
    private final Council council;
    private final List<Candidate> caseholders;
    private final List<Language> languages;

    PersonForm(Map<String, String> typed, Council council, List<Candidate> caseholders, List<Language> languages) {
        this.typed = new Typed(typed);
        this.council = council;
        this.caseholders = caseholders;
        this.languages = languages;
    }

    static PersonForm blank(Actor worker, Council council, List<Candidate> caseholders, List<Language> languages) {
        return new PersonForm(Map.of(SHARED, "no", CASEHOLDER, worker.staff().toString()), council, caseholders, languages);
    }

    /** The person, or empty with everything that is wrong noted, field by field. */
    Optional<NewPerson> read(MobileNumbers numbers, FormErrors errors) {
        var hasPhone = !typed.at(TEXTS).equals(NO_PHONE);
        var mobile = hasPhone ? mobile(numbers, errors) : Optional.<MobileNumber>empty();
        var texting = Texting.parse(typed.at(TEXTS));
        if (hasPhone && texting.isEmpty()) errors.add(TEXTS, "Choose what they said about texts");
        var name = typed.at(NAME);
        if (name.length() > LONGEST_NAME) errors.add(NAME, "Name must be " + LONGEST_NAME + " characters or fewer");
        var journeyType = council.journeyType(typed.at(JOURNEY_TYPE));
        if (journeyType.isEmpty()) errors.add(JOURNEY_TYPE, "Choose a journey type");
        var area = council.areas().stream().filter(each -> each.key().equals(typed.at(AREA))).findFirst();
        if (area.isEmpty()) errors.add(AREA, "Choose an area");
        var caseholder = caseholders.stream().filter(each -> each.id().toString().equals(typed.at(CASEHOLDER))).findFirst();
        if (caseholder.isEmpty()) errors.add(CASEHOLDER, "Choose a caseholder from your team");
        var started = typed.day(STARTED);
        if (started.isEmpty()) errors.add(STARTED, "Enter the start date, like 27 3 2026");
        var expectedEnd = typed.day(EXPECTED_END);
        if (expectedEnd.isEmpty()) errors.add(EXPECTED_END, "Enter the expected end date, like 27 3 2026");
        else if (started.isPresent() && !expectedEnd.get().isAfter(started.get()))
            errors.add(EXPECTED_END, "The expected end must be after the start");
        if (!errors.none()) return Optional.empty();
        var shared = typed.at(SHARED).equals("yes");
        var reach = hasPhone ? new Reach(texting.orElseThrow(), null, shared, language()) : Reach.inPerson(shared, language());
        return Optional.of(new NewPerson(mobile.orElse(null), name.isEmpty() ? null : name, reach, journeyType.orElseThrow().key(),
                caseholder.orElseThrow().team(), area.orElseThrow().key(), caseholder.orElseThrow().id(), started.orElseThrow(),
                expectedEnd.orElseThrow(), Background.NONE));
    }

    private String language() {
        return languages.stream().map(Language::tag).filter(typed.at(LANGUAGE)::equals).findFirst().orElse(Language.ENGLISH.tag());
    }

    List<Field> fields(FormErrors errors) {
        var fields = new ArrayList<Field>(List.of(
                new Field.Text(MOBILE, "Mobile number", "A UK mobile, like 07700 900123", typed.at(MOBILE), errors.on(MOBILE),
                        Field.Text.Type.TEL),
                new Field.Radios(TEXTS, "Have you told them about the texts?", "Give them the card that says who they come from",
                        Stream.concat(
                                Arrays.stream(Texting.values()).map(each -> new Option(each.name(), each.words(), chosen(each.name()))),
                                Stream.of(new Option(NO_PHONE, StopReason.NO_PHONE.words(), chosen(NO_PHONE)))).toList(),
                        errors.on(TEXTS)),
                new Field.Radios(SHARED, "Do other people use this phone?", null,
                        List.of(option("no", "No"), option("yes", "Yes, it is shared")), errors.on(SHARED)),
                new Field.Text(NAME, "Name (optional)", "Only your team sees it. It is not in any text", typed.at(NAME), errors.on(NAME),
                        Field.Text.Type.TEXT),
                select(JOURNEY_TYPE, "Journey type", council.journeyTypes().stream(), JourneyType::key, JourneyType::name, errors),
                select(AREA, "Area", council.areas().stream(), Label::key, Label::name, errors),
                select(CASEHOLDER, "Caseholder", caseholders.stream(), each -> each.id().toString(), Candidate::name, errors),
                typed.dayField(STARTED, "Start date", "For example, 27 3 2026", errors.on(STARTED)),
                typed.dayField(EXPECTED_END, "Expected end date", "For example, 26 3 2027", errors.on(EXPECTED_END))));
        if (languages.size() > 1) fields.add(select(LANGUAGE, "Language", languages.stream(), Language::tag, Language::name, errors));
        return fields;
    }

    private boolean chosen(String texts) {
        return typed.at(TEXTS).equals(texts);
    }

    private Optional<MobileNumber> mobile(MobileNumbers numbers, FormErrors errors) {
        return switch (numbers.parse(typed.at(MOBILE))) {
            case Mobile(var number) -> Optional.of(number);
            case Wrong wrong -> {
                errors.add(MOBILE, wrong.words());
                yield Optional.empty();
            }
        };
    }

    private <T> Field select(String name, String label, Stream<T> choices, Function<T, String> key, Function<T, String> words,
            FormErrors errors) {
        var options = choices.map(each -> new Option(key.apply(each), words.apply(each), key.apply(each).equals(typed.at(name))));
        return new Field.Select(name, label, null, options.toList(), errors.on(name));
    }

    private Option option(String value, String words) {
        return new Option(value, words, typed.at(SHARED).equals(value));
    }
}
