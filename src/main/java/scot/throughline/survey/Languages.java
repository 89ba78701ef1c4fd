package scot.throughline.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages beside English, and what has been translated into them. */
public record Languages(List<Language> all, List<Translation> translations) {
    public static final Languages NONE = new Languages(List.of(), List.of());

    public Languages {
        all = List.copyOf(all);
        translations = List.copyOf(translations);
    }

    /** Every one that somebody may prefer. */
    public List<Language> withEnglish() {
        return Stream.concat(Stream.of(Language.ENGLISH), all.stream()).toList();
    }

    /** What a questionnaire can be answered in: English, and each language whose translation says who checked it. */
    public List<Language> offered(Questionnaire questionnaire) {
        return Stream.concat(Stream.of(Language.ENGLISH), all.stream().filter(each -> checked(questionnaire, each.tag()).isPresent()))
                .toList();
    }

    /** The words of a questionnaire in a language; its own, where it is not offered in that one. */
    public Translation translation(Questionnaire questionnaire, String tag) {
        return checked(questionnaire, tag).orElseGet(() -> Translation.none(questionnaire));
    }

    /** The language asked for where any questionnaire is offered in it, else English: for pages that belong to no questionnaire. */
    public Language named(String tag) {
        return all.stream().filter(each -> each.tag().equals(tag))
                .filter(each -> translations.stream().anyMatch(one -> isChecked(one, tag))).findFirst().orElse(Language.ENGLISH);
    }

    private Optional<Translation> checked(Questionnaire questionnaire, String tag) {
        return translations.stream().filter(each -> each.translates(questionnaire) && isChecked(each, tag)).findFirst();
    }

    private static boolean isChecked(Translation translation, String tag) {
        return translation.language().equals(tag) && translation.checked() != null;
    }
}
