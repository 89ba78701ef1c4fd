package scot.throughline.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads the council's files and says what is wrong with them, before anybody is asked anything. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks the files under surveys/ and says what to mend.")
final class Check implements Callable<Integer> {
    @Override
    public Integer call() {
        var surveys = Launch.surveys(Environment.ofThisProcess());
        for (var each : surveys.questionnaires())
            System.out.printf("%s version %d: %d questions, about %d minutes%n", each.key(), each.version(), each.questions().count(),
                    each.minutes());
        for (var each : surveys.languages().translations())
            System.out.printf("%s version %d in %s: %s%n", each.questionnaire(), each.version(), each.language(), each.checked() == null
                    ? "not offered, because the file does not say who checked it: add checked-by and checked-on"
                    : "offered, checked by " + each.checked().by() + " on " + each.checked().on());
        System.out.printf("%d measures. No faults.%n", surveys.measures().size());
        return 0;
    }
}
