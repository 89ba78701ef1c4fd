package scot.throughline.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.survey.Language;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What a worker typed about how somebody may be asked. */
final class ReachForm {
    private static final String ASKED = "asked";
    private static final String SHARED = "shared";
    private static final String LANGUAGE = "language";

    private final Typed typed;
    private final List<Language> languages;

    private ReachForm(Map<String, String> typed, List<Language> languages) {
        this.typed = new Typed(typed);
        this.languages = languages;
    }

    static ReachForm typed(Map<String, String> typed, List<Language> languages) {
        return new ReachForm(typed, languages);
    }

    static ReachForm of(JourneyFacts journey, List<Language> languages) {
        var stopped = journey.stopped();
        return new ReachForm(Map.of(ASKED, stopped == null ? journey.texting().name() : stopped.name(), SHARED,
                journey.sharedPhone() ? "yes" : "no", LANGUAGE, journey.language()), languages);
    }

    /** A reason to stop keeps what they said about texts before. */
    Optional<Reach> read(JourneyFacts journey, FormErrors errors) {
        var texting = Texting.parse(typed.at(ASKED));
        var stopped = StopReason.parse(typed.at(ASKED));
        if (texting.isEmpty() && stopped.isEmpty()) errors.add(ASKED, "Choose how they may be asked");
        if (!errors.none()) return Optional.empty();
        var language = languages.stream().map(Language::tag).filter(typed.at(LANGUAGE)::equals).findFirst().orElse(journey.language());
        return Optional.of(new Reach(texting.orElse(journey.texting()), stopped.orElse(null), typed.at(SHARED).equals("yes"), language));
    }

    List<Field> fields(FormErrors errors) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Radios(ASKED, "How may we ask them?", null,
                Stream.concat(Arrays.stream(Texting.values()).map(each -> option(each.name(), each.words())),
                        Arrays.stream(StopReason.values()).map(each -> option(each.name(), "Stop contact: " + lower(each.words()))))
                        .toList(),
                errors.on(ASKED)));
        fields.add(new Field.Radios(SHARED, "Do other people use this phone?", null,
                List.of(new Option("no", "No", !typed.at(SHARED).equals("yes")),
                        new Option("yes", "Yes, it is shared", typed.at(SHARED).equals("yes"))),
                errors.on(SHARED)));
        if (languages.size() > 1)
            fields.add(new Field.Select(LANGUAGE, "Language", "Where a questionnaire is not in it they get English", languages.stream()
                    .map(each -> new Option(each.tag(), each.name(), each.tag().equals(typed.at(LANGUAGE)))).toList(),
                    errors.on(LANGUAGE)));
        return fields;
    }

    private Option option(String value, String words) {
        return new Option(value, words, value.equals(typed.at(ASKED)));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }
}
