package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFilesTest {
    private static final String COUNCIL = """
            key: town
            name: Town Council
            colour: "#002d54"
            phone: 01234 567890
            sender-name: Town
            teams: [{key: north, name: North}]
            areas: [{key: coast, name: Coast}]
            journey-types: [{key: one, name: One, blocks: [supervision]}]
            touchpoints:
              - {key: exit, name: Exit, questionnaire: exit, family: exit, moment: before-expected-end, days: 21, open-days: 28}
            help-numbers: [{name: Help, number: 116 123, when: any time, last-checked: 2026-01-31}]
            exit-site: https://www.example.org/weather
            sending-hours: {from: "10:00", until: "19:00", days: [monday]}
            """;
    private static final String EXIT = """
            name: Exit
            lead: A short survey.
            families: [exit]
            capsule: none
            text: "How did it go? {minutes} min: {link} Check it is us: {phone}."
            screens:
              - key: CH.HOME
                kind: pick-one
                domain: HOME
                wording: How is your home?
                choices:
                  - {code: 1, wording: Worse}
                  - {code: 2, wording: The same}
                  - {code: 3, wording: Better}
                  - {code: NEVER, wording: Never a problem, role: never}
              - key: WHY
                kind: text
                wording: Why?
                unless: {CH.HOME: [NEVER]}
            derived:
              - {key: HOME_BETTER, rule: yes-or-no, match: any, yes-when: {CH.HOME: [3]}, no-when: {CH.HOME: [1, 2]}}
            """;
    private static final String MEASURES = """
            measures:
              - key: home-better
                name: Home better
                base: of everyone who answered
                domains: [HOME]
                end: {family: exit, question: HOME_BETTER, counted: ["YES"], of: ["YES", "NO"]}
                every: quarter
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void a_small_whole_set_of_files() {
        write("council.yaml", COUNCIL);
        write("exit/v1.yaml", EXIT);
        write("measures.yaml", MEASURES);
    }

    @Test
    void a_whole_set_is_read_and_its_text_filled_in() {
        var surveys = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys();

        assertEquals("How did it go? 1 min: {link} Check it is us: 01234 567890.", surveys.newest("exit").orElseThrow().text());
    }

    @Test
    void a_second_version_stands_beside_the_first_and_the_highest_number_is_the_newest() {
        write("exit/v2.yaml", EXIT);
        write("exit/v10.yaml", EXIT);
        var surveys = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys();

        assertEquals(10, surveys.newest("exit").orElseThrow().version());
        assertEquals(1, surveys.questionnaire("exit", 1).orElseThrow().version());
    }

    /** What is changed in the small set, and where and how it is told. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exit/v1.yaml | lead: A short     | led: A short          | 1: 'lead' is missing
            exit/v1.yaml | lead: A short     | led: A short          | 2: 'led' is not a key that is known here
            exit/v1.yaml | lead: A short survey. | lead:             | 2: 'lead' is empty or not a single value
            exit/v1.yaml | families: [exit]  | families: exit        | 3: 'families' is not a list
            exit/v1.yaml | families: [exit]  | families: [leavers]   | 3: 'families' cannot be 'leavers'
            exit/v1.yaml | capsule: none     | name: Exit            | 4: 'name' is written twice
            exit/v1.yaml | {link}            | the link              | 5: 'text' does not have {link} once
            exit/v1.yaml | {phone}           | {name}                | 5: 'text' has something in { } that nobody fills in
            exit/v1.yaml | did it go         | was your order        | 5: 'text' says 'order'
            exit/v1.yaml | A short survey    | Your court report     | 2: 'lead' says 'court'
            exit/v1.yaml | domain: HOME      | domain: HOUSE         | 9: 'domain' cannot be 'HOUSE'
            exit/v1.yaml | kind: pick-one    | kind: choose          | 8: 'kind' cannot be 'choose'. Write one of: pick-one, pick-many, ladder, text
            exit/v1.yaml | kind: pick-one    | kind: ladder          | 11: 'choices' is not a ladder
            exit/v1.yaml | code: 2           | code: 1               | 13: 'code' gives a second choice the code '1'
            exit/v1.yaml | code: 2           | code: ABOUT_THE_SAME_AS_IT_EVER_WAS_BEFORE | 13: 'code' cannot be 'ABOUT_THE_SAME_AS_IT_EVER_WAS_BEFORE'. Use at most 32
            exit/v1.yaml | wording: Worse    | words: Worse          | 12: 'wording' is missing
            exit/v1.yaml | key: WHY          | key: CH.HOME          | 16: 'key' gives a second question the name 'CH.HOME'
            exit/v1.yaml | unless: {CH.HOME  | unless: {CH.AWAY      | 19: 'CH.AWAY' names the question 'CH.AWAY', which nothing before it asks
            exit/v1.yaml | unless: {CH.HOME  | unless: {WHY          | 19: 'WHY' names the question 'WHY', which nothing before it asks
            exit/v1.yaml | [NEVER]           | [ALWAYS]              | 19: 'CH.HOME' names the answer 'ALWAYS', which CH.HOME does not have
            exit/v1.yaml | yes-when: {CH.HOME | yes-when: {CH.CAR    | 21: 'CH.CAR' names the question 'CH.CAR'
            exit/v1.yaml | yes-when: {CH.HOME: [3]} | yes-when: {HOME_BETTER: ["YES"]} | 21: 'HOME_BETTER' names the question 'HOME_BETTER', which nothing before it asks
            exit/v1.yaml | key: HOME_BETTER  | key: CH.HOME          | 21: 'key' gives a second answer the name 'CH.HOME'
            exit/v1.yaml | families: [exit]  | families: [exit       | 4: 'exit/v1.yaml' is not YAML here
            measures.yaml | question: HOME_BETTER | question: HOME    | 6: 'question' names the question 'HOME'
            measures.yaml | family: exit     | family: pulse         | 6: 'family' is 'pulse', which no questionnaire belongs to
            measures.yaml | "NO"]            | MAYBE]                | 6: 'of' names the answer 'MAYBE', which HOME_BETTER does not have
            measures.yaml | of: ["YES", "NO"] | of: ["NO"]           | 6: 'counted' names an answer that is not in 'of'
            measures.yaml | domains: [HOME]  | domains: [HOUSE]      | 5: 'domains' cannot be 'HOUSE'
            measures.yaml | every: quarter   | every: month          | 7: 'every' cannot be 'month'
            council.yaml | questionnaire: exit | questionnaire: leave | 10: 'questionnaire' is 'leave', which has no folder
            council.yaml | family: exit      | family: pulse         | 10: 'family' is 'pulse', which exit does not list
            council.yaml | days: 21          | days: 21, reminders: [10, 3] | 10: 'reminders' are not days that rise
            council.yaml | days: 21          | days: 21, reminders: [3, 99] | 10: 'reminders' are not days that rise
            council.yaml | days: 21          | days: three weeks     | 10: 'days' cannot be 'three weeks'
            council.yaml | 2026-01-31        | 31 January            | 11: 'last-checked' cannot be '31 January'. Write it like 2026-04-01
            council.yaml | https://www       | http://www            | 12: 'exit-site' cannot be 'http://www.example.org/weather'
            council.yaml | sender-name: Town | sender-name: Town Council Services | 5: 'sender-name' cannot be
            council.yaml | until: "19:00"    | until: "09:00"        | 13: 'until' is not after 'from'
            """)
    void a_fault_is_told_with_its_file_and_line(String file, String was, String is, String told) {
        var whole = switch (file) {
            case "council.yaml" -> COUNCIL;
            case "measures.yaml" -> MEASURES;
            default -> EXIT;
        };
        assertTrue(whole.contains(was));
        write(file, whole.replace(was, is));

        var faults = faults();

        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(file + ", line " + told)), faults::toString);
    }

    @Test
    void every_fault_is_told_at_once_across_files() {
        write("exit/v1.yaml", EXIT.replace("domain: HOME", "domain: HOUSE").replace("unless: {CH.HOME", "unless: {CH.AWAY"));
        write("council.yaml", COUNCIL.replace("days: 21", "days: soon"));

        assertEquals(List.of("council.yaml, line 10", "exit/v1.yaml, line 9", "exit/v1.yaml, line 19"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(':'))).toList());
    }

    @Test
    void a_fault_in_shared_choices_is_told_once() {
        var shared = EXIT.replace("choices:", "choices: &same").replace("role: never", "role: no")
                .replace("derived:", "  - {key: AGAIN, kind: pick-one, wording: Again, choices: *same }\nderived:");
        write("exit/v1.yaml", shared);

        assertEquals(1, faults().size());
    }

    @Test
    void an_earlier_question_on_the_same_screen_cannot_be_a_condition() {
        write("exit/v1.yaml", EXIT.replace("derived:", """
              - heading: Two
                questions:
                  - {key: A, kind: pick-one, wording: A, choices: [{code: X, wording: X}]}
                  - {key: B, kind: pick-one, wording: B, choices: [{code: X, wording: X}], only-if: {A: [X]}}
            derived:"""));

        assertEquals(List
                .of("exit/v1.yaml, line 23: 'A' names the question 'A', which nothing before it asks. Name one that is asked before it."),
                faults());
    }

    @Test
    void two_text_boxes_never_share_a_screen() {
        write("exit/v1.yaml", EXIT.replace("derived:", """
              - heading: Two
                questions:
                  - {key: A, kind: text, wording: A}
                  - {key: B, kind: text, wording: B}
            derived:"""));

        assertEquals(List.of("exit/v1.yaml, line 21: 'questions' has more than one text box. Put each text box on a screen of its own."),
                faults());
    }

    @Test
    void questionnaires_of_one_family_have_as_many_text_boxes() {
        write("exit/v2.yaml", EXIT.replace("kind: text", "kind: pick-one\n    choices: [{code: X, wording: X}]"));

        assertEquals(List.of(
                "exit/v2.yaml, line 3: 'families' joins 'exit', whose questionnaires have text boxes: 1, not 0. Ask for as many texts as they do."),
                faults());
    }

    @Test
    void seventeen_screens_are_too_many() {
        var fifteenMore = IntStream.range(0, 15)
                .mapToObj("  - {key: Q%d, kind: pick-one, wording: Well, choices: [{code: X, wording: X}]}\n"::formatted).toList();
        write("exit/v1.yaml", EXIT.replace("derived:", String.join("", fifteenMore) + "derived:"));

        assertEquals(List.of(
                "exit/v1.yaml, line 6: 'screens' takes somebody through 17 screens. Ask less, or put short questions together: 16 is the most."),
                faults());
    }

    @Test
    void a_file_that_is_not_yaml_brings_no_faults_on_those_that_name_it() {
        write("exit/v1.yaml", EXIT.replace("families: [exit]", "families: [exit"));

        assertEquals(1, faults().size());
    }

    @Test
    void a_file_with_another_name_is_not_passed_over() {
        write("exit/final.yml", EXIT);

        assertEquals(List.of("exit/final.yml, line 1: 'exit/final.yml' is not named as a version. Name it v1.yaml, v2.yaml and so on."),
                faults());
    }

    @Test
    void a_missing_or_unreadable_file_is_told() throws IOException {
        Files.delete(folder.resolve("measures.yaml"));
        Files.write(folder.resolve("council.yaml"), "name: é".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(
                List.of("council.yaml, line 1: 'council.yaml' is not YAML",
                        "measures.yaml, line 1: 'measures.yaml' is missing"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        var told = assertInstanceOf(Reading.Faulty.class, SurveyFiles.read(folder.resolve("nowhere"))).faults();

        assertTrue(told.stream().anyMatch(fault -> fault.key().equals("THROUGHLINE_SURVEYS")));
    }

    private List<String> faults() {
        return switch (SurveyFiles.read(folder)) {
            case Reading.Whole _ -> List.of();
            case Reading.Faulty(var faults) -> faults.stream().map(Fault::toString).toList();
        };
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
