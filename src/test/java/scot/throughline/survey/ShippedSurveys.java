package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;

/** The files that come with the service, for tests that need real questionnaires. */
public final class ShippedSurveys {
    private static final Surveys SURVEYS = read();

    private ShippedSurveys() {}

    public static Surveys all() {
        return SURVEYS;
    }

    private static Surveys read() {
        return switch (SurveyFiles.read(Path.of("surveys"))) {
            case Reading.Whole(var surveys) -> surveys;
            case Reading.Faulty(var faults) -> fail(faults.toString());
        };
    }

    public static Questionnaire exit() {
        return SURVEYS.newest("exit").orElseThrow();
    }

    public static Questionnaire needsReview() {
        return SURVEYS.newest("needs-review").orElseThrow();
    }
}
