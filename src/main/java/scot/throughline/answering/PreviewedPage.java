package scot.throughline.answering;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Language;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Questionnaire;

/** The pages of a questionnaire as somebody would meet them who is asked everything. */
final class PreviewedPage {
    static final String START = "start";
    static final String END = "end";

    /** The link of a preview: it leads nowhere. */
    private static final LinkToken NO_LINK = LinkToken.parse("0".repeat(LinkToken.LETTERS)).orElseThrow();

    private PreviewedPage() {}

    /** The name each page goes by in an address, in order. */
    static Stream<String> names(Questionnaire questionnaire) {
        var questions = IntStream.rangeClosed(1, questionnaire.screens().size()).mapToObj(Integer::toString);
        return Stream.of(Stream.of(START), questions, Stream.of(END)).flatMap(each -> each);
    }

    static Optional<PublicPage> find(Questionnaire questionnaire, Languages languages, Language language, String name) {
        if (names(questionnaire).noneMatch(name::equals)) return Optional.empty();
        return Optional.of(switch (name) {
            case START -> StartPage.of(questionnaire, languages.translation(questionnaire, language.tag()), NO_LINK,
                    (int) questionnaire.questions().count(), false,
                    languages.offered(questionnaire).stream().filter(other -> !other.equals(language)).toList(), null);
            case END -> new ThankYouPage(true, false, null);
            default -> question(questionnaire, languages, language, Integer.parseInt(name));
        });
    }

    private static PublicPage question(Questionnaire questionnaire, Languages languages, Language language, int number) {
        var screen = questionnaire.screens().get(number - 1);
        var place = new QuestionPage.Place(number, number, null, number == 1 ? null : number - 1, number == questionnaire.screens().size());
        return QuestionPage.of(questionnaire, languages.translation(questionnaire, language.tag()), screen.heading(), screen.questions(),
                place, Answers.NONE, Map.of());
    }
}
