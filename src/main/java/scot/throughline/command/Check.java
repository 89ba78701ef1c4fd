package scot.throughline.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Screen;
import scot.throughline.survey.Readability;
import scot.throughline.survey.Surveys;
import scot.throughline.survey.Translation;
import scot.throughline.survey.Wording;

/** Reads the council's files and says what is wrong with them, before anybody is asked anything. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {"Checks the files under surveys/ and says what to mend.",
        "Says what each new version does to the figures, and which pages are hard to read."})
final class Check implements Callable<Integer> {
    @Override
    public Integer call() {
        told(Launch.surveys(Environment.ofThisProcess())).forEach(System.out::println);
        return 0;
    }

    /** What the author of files without a fault ought to know all the same. */
    static List<String> told(Surveys surveys) {
        var versions = surveys.questionnaires().stream().flatMap(each -> Stream.of(Stream.of(headline(each)), comparison(surveys, each),
                each.screens().stream().flatMap(Check::reading)).flatMap(lines -> lines));
        var translations = surveys.languages().translations().stream().map(Check::translation);
        var end = Stream.of("%d measures. No faults.".formatted(surveys.measures().size()));
        return Stream.of(versions, translations, end).flatMap(lines -> lines).toList();
    }

    private static String headline(Questionnaire each) {
        return "%s version %d: %d questions, about %d minute%s".formatted(each.key(), each.version(), each.questions().count(),
                each.minutes(), each.minutes() == 1 ? "" : "s");
    }

    private static String translation(Translation each) {
        return "%s version %d in %s: %s".formatted(each.questionnaire(), each.version(), each.language(), each.checked() == null
                ? "not offered, because the file does not say who checked it: add checked-by and checked-on"
                : "offered, checked by " + each.checked().by() + " on " + each.checked().on());
    }

    private static Stream<String> comparison(Surveys surveys, Questionnaire version) {
        return surveys.comparison(version).stream()
                .flatMap(each -> each.inWords().stream().map(words -> "  beside version " + each.before() + ": " + words));
    }

    private static Stream<String> reading(Screen screen) {
        var page = "  the page of " + screen.questions().stream().map(Question::key).collect(joining(", "));
        var readability = Readability.of(screen);
        var hard = readability.isTooHard()
                ? Stream.of("%s is hard to read: grade %.1f, longest sentence %d words: %s".formatted(page, readability.grade(),
                        readability.mostWords(), readability.longest()))
                : Stream.<String>empty();
        var telling = screen.wordings().flatMap(wording -> Wording.telling(wording).stream())
                .map(word -> page + " says '" + word + "', which a flatmate may read");
        return Stream.concat(hard, telling);
    }
}
