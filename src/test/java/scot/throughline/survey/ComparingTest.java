package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the figures when a council changes its own copy of the exit. */
class ComparingTest {
    private static final String NEW = """
                  - key: X11
                    kind: pick-one
                    wording: Did we keep our word?
                    choices: [{code: "NO", wording: "No"}, {code: "YES", wording: "Yes"}]
                  - key: X7
            """;

    @TempDir
    Path folder;
    private String exit = "";

    @BeforeEach
    void a_copy_of_what_comes_with_the_service() throws IOException {
        for (var file : List.of("council.yaml", "measures.yaml", "catalogue.yaml", "comments.yaml", "exit/v1.yaml", "needs-review/v1.yaml",
                "pulse/v1.yaml",
                "family/v1.yaml",
                "beneficiary/v1.yaml", "modules/fit.yaml", "notices/privacy.yaml", "notices/accessibility.yaml")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Path.of("surveys").resolve(file), folder.resolve(file));
        }
        exit = Files.readString(folder.resolve("exit/v1.yaml"));
    }

    @Test
    void a_question_that_is_added_has_no_figures_before_and_all_others_go_on() throws IOException {
        assertEquals(List.of("41 of 42 keys mean what they meant: their figures go on", "X11 is new: no figures before version 2"),
                told(exit.replace("      - key: X7\n", NEW)));
    }

    @Test
    void a_question_that_is_dropped_ends_its_figures_and_the_measure_that_counts_it() throws IOException {
        assertEquals(
                List.of("40 of 41 keys mean what they meant: their figures go on", "X7 is no longer asked: its figures end with version 1",
                        "Measure help-got ends with version 1: it counts X7"),
                told(exit.replaceFirst("(?s)      - key: X7\n.*?(?=      - key: SV3)", "")));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            Did we treat you with respect?       | Were we polite?                      | X5      | other wording
            wording: Mostly                      | wording: Often                       | X5      | other answers
            "{code: 4, wording: Always}"         | "{code: 5, wording: Always}"         | X5      | other answers
            unless: {CH.ALC: [NEVER]}            | unless: {CH.ALC: [NEVER, PNTS]}      | NOW.ALC | other people to answer it
            yes-when: {NOW.HOME: [4], CH.HOME    | yes-when: {NOW.HOME: [3, 4], CH.HOME | NOW_OK.HOME | another rule
            place: your home                     | place: the place you live            | CH.HOME | other wording
            """)
    void a_key_means_one_thing_for_ever(String was, String is, String key, String change) throws IOException {
        var faults = assertInstanceOf(Reading.Faulty.class, read(exit.replace(was.replace("\"", ""), is.replace("\"", "")))).faults();

        assertEquals(List.of("gives '%s' another meaning than version 1: it has %s".formatted(key, change)),
                faults.stream().map(Fault::what).toList());
    }

    @Test
    void an_author_may_say_why_a_changed_question_means_what_it_meant() throws IOException {
        assertEquals(
                List.of("40 of 41 keys mean what they meant: their figures go on",
                        "X5 has other wording since version 1; its figures go on, on the author's word: People told us they read the two alike.",
                        "Measure respect goes on, on the author's word about X5"),
                told(exit.replace("wording: Did we treat you with respect?",
                        "wording: Were we respectful to you?\n        still-means: People told us they read the two alike.")));
    }

    @Test
    void a_measure_says_so_when_what_its_question_is_worked_out_from_has_changed() throws IOException {
        var told = told(exit.replace("wording: Have any of these got better since you started with us?",
                "wording: Which of these got better since you started with us?\n    still-means: The choices are the same."));

        assertEquals(
                Stream.of("any", "money", "mind", "health", "close-people", "free-time", "coping")
                        .map(what -> "Measure " + what + "-better goes on, on the author's word about BETTER").toList(),
                told.stream().filter(line -> line.startsWith("Measure")).toList());
    }

    @Test
    void a_key_that_comes_back_means_what_it_meant_when_it_was_last_asked() throws IOException {
        Files.writeString(folder.resolve("exit/v2.yaml"), exit.replaceFirst("(?s)      - key: U3\n.*?(?=  # 'ours')", ""));
        Files.writeString(folder.resolve("exit/v10.yaml"), exit);
        var comparisons = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys().comparisons();

        assertEquals(List.of(2, 10), comparisons.stream().map(Comparison::version).toList());
        assertEquals(
                List.of("40 of 41 keys mean what they meant: their figures go on", "U3 is asked again, as in version 1: its figures go on"),
                comparisons.getLast().inWords());
    }

    private List<String> told(String second) throws IOException {
        return assertInstanceOf(Reading.Whole.class, read(second)).surveys().comparisons().getFirst().inWords();
    }

    private Reading read(String second) throws IOException {
        Files.writeString(folder.resolve("exit/v2.yaml"), second);
        return SurveyFiles.read(folder);
    }
}
