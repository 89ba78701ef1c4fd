package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    /** Reached by open links only. */
    private static final String SILENT = """
            name: Silent
            lead: A short survey.
            families: [open]
            screens: [{key: WHAT, kind: text, wording: What}]
            """;
    private static final String MEASURES = """
            measures:
              - key: home-better
                name: Home better
                base: of everyone who answered
                domains: [HOME]
                end: {family: exit, question: HOME_BETTER, counted: ["YES"], of: ["YES", "NO"]}
            """;
    private static final String CATALOGUE = """
            tables:
              - of: everyone
                every: half-year
                measures: [home-better]
            """;

    private static final String NOTICE = """
            sections:
              - heading: Who we are
                paragraphs: ["We are {council}. Call {phone}."]
            """;
    private static final String POLISH = """
            name: Polski
            direction: ltr
            pages:
              thank-you.heading: Koniec
              start.danger: "W razie czego: [999]."
            """;
    private static final String POLISH_EXIT = """
            checked-by: A. Nowak
            checked-on: 2026-11-02
            text: "Jak bylo? {minutes} min: {link} To my: {phone}."
            questions:
              CH.HOME:
                wording: A dom?
                choices: {1: Gorzej}
            """;

    private static final String COMMENTS = """
            themes: [Waiting]
            names: [Moira]
            danger: [hurt]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void a_small_whole_set_of_files() {
        write("council.yaml", COUNCIL);
        write("exit/v1.yaml", EXIT);
        write("measures.yaml", MEASURES);
        write("catalogue.yaml", CATALOGUE);
        write("silent/v1.yaml", SILENT);
        write("notices/privacy.yaml", NOTICE);
        write("notices/accessibility.yaml", NOTICE);
        write("comments.yaml", COMMENTS);
        write("languages/pl.yaml", POLISH);
        write("exit/v1.pl.yaml", POLISH_EXIT);
    }

    @Test
    void a_whole_set_is_read_and_its_text_filled_in() {
        var surveys = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys();

        assertEquals("How did it go? 1 min: {link} Check it is us: 01234 567890.", surveys.newest("exit").orElseThrow().text());
    }

    @Test
    void a_measure_comes_out_as_often_as_its_table() {
        assertEquals(List.of(Measure.Every.HALF_YEAR), whole().measures().stream().map(Measure::every).toList());
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
            exit/v1.yaml | kind: pick-one    | kind: choose          | 8: 'kind' cannot be 'choose'. Write one of: pick-one, pick-many, scale, ladder, band, text
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
            exit/v1.yaml | domain: HOME      | help: wanted          | 9: 'help' is wanted by a question that is not pick-many
            exit/v1.yaml | domain: HOME      | help: maybe           | 9: 'help' cannot be 'maybe'. Write 'wanted'
            exit/v1.yaml | wording: Why?     | wording: "Why {place}?" | 18: 'wording' has something in { } that nobody fills in
            exit/v1.yaml | kind: pick-one    | <<: {kind: pick-one}  | 8: '<<' is not a key that is known here
            exit/v1.yaml | lead: A short     | `\tlead: A short`    | 2: 'exit/v1.yaml' is not YAML here
            measures.yaml | question: HOME_BETTER | question: HOME    | 6: 'question' names the question 'HOME'
            measures.yaml | family: exit     | family: pulse         | 6: 'family' is 'pulse', which no questionnaire belongs to
            measures.yaml | "NO"]            | MAYBE]                | 6: 'of' names the answer 'MAYBE', which HOME_BETTER does not have
            measures.yaml | of: ["YES", "NO"] | of: ["NO"]           | 6: 'counted' names an answer that is not in 'of'
            measures.yaml | counted: ["YES"], of: ["YES", "NO"] | mean-of: ["YES"] | 6: 'mean-of' is no scale
            measures.yaml | domains: [HOME]  | domains: [HOUSE]      | 5: 'domains' cannot be 'HOUSE'
            measures.yaml | domains: [HOME]  | every: quarter        | 5: 'every' is not a key that is known here
            catalogue.yaml | every: half-year | every: month         | 3: 'every' cannot be 'month'
            catalogue.yaml | of: everyone    | of: sex               | 2: 'of' cannot be 'sex'
            catalogue.yaml | of: everyone    | of: team              | 3: 'every' is more often than a table by label may come out
            catalogue.yaml | of: everyone    | of: team              | 4: 'measures' names 'home-better', which does not rest on everyone who answered
            catalogue.yaml | of: everyone    | of: area              | 1: 'tables' leave out 'home-better'. Put it into one table of everyone
            catalogue.yaml | home-better     | homes-better          | 4: 'measures' names 'homes-better', which measures.yaml does not have
            catalogue.yaml | home-better     | home-better, home-better | 4: 'measures' names 'home-better' twice
            catalogue.yaml | - of: everyone  | `- {of: everyone, every: year, measures: [home-better]}
              - of: everyone` | 5: 'measures' names 'home-better', which another table of the same has
            measures.yaml | base: of         | owned: by             | 4: 'owned' is not a key that is known here
            measures.yaml | base: of everyone who answered | comparable-since: 2026-05-01 | 4: 'comparable-since' cannot be '2026-05-01'. Write it like 2026-04-01: the first day of a quarter
            measures.yaml | base: of everyone who answered | targets: [{from: 2026-04-01, value: 101}] | 4: 'value' cannot be '101'
            measures.yaml | base: of everyone who answered | targets: [{from: April, value: 60}] | 4: 'from' cannot be 'April'
            measures.yaml | base: of everyone who answered | targets: [{from: 2026-04-01, value: 60}, {from: 2026-04-01, value: 70}] | 4: 'from' is the day of a second target
            measures.yaml | base: of everyone who answered | quality-indicators: ["2.1", 21] | 4: 'quality-indicators' cannot be '21'
            measures.yaml | base: of everyone who answered | national-outcomes: [housing] | 4: 'national-outcomes' cannot be 'housing'. Write one of: needs
            council.yaml | questionnaire: exit | questionnaire: leave | 10: 'questionnaire' is 'leave', which has no folder
            council.yaml | family: exit      | family: pulse         | 10: 'family' is 'pulse', which exit does not list
            council.yaml | days: 21          | days: 21, reminders: [10, 3] | 10: 'reminders' are not days that rise
            council.yaml | days: 21          | days: 21, reminders: [3, 99] | 10: 'reminders' are not days that rise
            council.yaml | questionnaire: exit, family: exit | questionnaire: silent, family: open | 10: 'questionnaire' is 'silent', whose newest version has no text to send
            council.yaml | days: 21          | days: three weeks     | 10: 'days' cannot be 'three weeks'
            council.yaml | 2026-01-31        | 31 January            | 11: 'last-checked' cannot be '31 January'. Write it like 2026-04-01
            council.yaml | help-numbers: [{  | local-help: [{topic: HOUSE, | 11: 'topic' cannot be 'HOUSE'. Name one of: HOME
            council.yaml | https://www       | http://www            | 12: 'exit-site' cannot be 'http://www.example.org/weather'
            council.yaml | sender-name: Town | sender-name: Town Council Services | 5: 'sender-name' cannot be
            council.yaml | until: "19:00"    | until: "09:00"        | 13: 'until' is not after 'from'
            comments.yaml | danger: [hurt]         | danger: []                  | 3: 'danger' has no words
            comments.yaml | themes: [Waiting]      | themes: [Waiting, Waiting]  | 1: 'themes' names 'Waiting' twice
            notices/privacy.yaml | heading:  | title:                | 2: 'heading' is missing
            languages/pl.yaml | name: Polski | names: Polski         | 1: 'names' is not a key that is known here
            languages/pl.yaml | ltr          | down                  | 2: 'direction' cannot be 'down'. Write one of: ltr, rtl
            languages/pl.yaml | thank-you.h  | thanks h              | 4: 'thanks heading' is not a page and a place in it
            languages/pl.yaml | [999]        | [999                  | 5: 'start.danger' has a bracket without its other half
            exit/v1.pl.yaml | checked-by: A. Nowak | lead: Ankieta    | 2: 'checked-on' stands without 'checked-by'
            exit/v1.pl.yaml | checked-on: 2026-11-02 | lead: Ankieta  | 1: 'checked-by' stands without 'checked-on'
            exit/v1.pl.yaml | 2026-11-02     | November              | 2: 'checked-on' cannot be 'November'
            exit/v1.pl.yaml | {link}         | tu                    | 3: 'text' does not have {link} once
            exit/v1.pl.yaml | CH.HOME        | CH.AWAY               | 5: 'CH.AWAY' is a question that this version does not ask
            exit/v1.pl.yaml | {1: Gorzej     | {7: Gorzej            | 7: '7' is a choice that is not there
            exit/v1.pl.yaml | wording: A dom | hint: A dom           | 6: 'hint' translates a hint that is not there
            """)
    void a_fault_is_told_with_its_file_and_line(String file, String was, String is, String told) {
        var whole = switch (file) {
            case "council.yaml" -> COUNCIL;
            case "measures.yaml" -> MEASURES;
            case "catalogue.yaml" -> CATALOGUE;
            case "notices/privacy.yaml" -> NOTICE;
            case "comments.yaml" -> COMMENTS;
            case "languages/pl.yaml" -> POLISH;
            case "exit/v1.pl.yaml" -> POLISH_EXIT;
            default -> EXIT;
        };
        assertTrue(whole.contains(was));
        write(file, whole.replace(was, is));

        var faults = faults();

        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(file + ", line " + told)), faults::toString);
    }

    /** One question written into the small set as its third, and what is told of it; nothing where it is right. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {kind: scale, choices: [{code: 1, wording: Bad}, {code: 2, wording: OK}, {code: 3, wording: Good}]} |
            {kind: scale, choices: [{code: 1, wording: Bad}, {code: 2, wording: Good}]}                         | is not a worded scale
            {kind: scale, choices: [{code: 1, wording: Bad}, {code: 2, wording: OK}, {code: 4, wording: Good}]} | is not a worded scale
            {kind: scale, choices: [{code: 1, wording: 1}, {code: 2, wording: 2}, {code: 3, wording: 3}]}       | is not a worded scale
            {kind: band, choices: [{from: 0, to: 4, wording: Few}, {from: 5, wording: Many}, {code: PNTS, wording: No, role: rather-not-say}]} |
            {kind: band, choices: [{from: 0, to: 4, wording: Few}, {from: 6, wording: Many}]}                   | does not follow on
            {kind: band, choices: [{from: 0, to: 4, wording: Few}, {from: 4, wording: Many}]}                   | does not follow on
            {kind: band, choices: [{from: 0, to: 4, wording: Few}, {from: 5, to: 9, wording: Many}]}            | ends the last band
            {kind: band, choices: [{from: 4, to: 0, wording: Few}, {from: 1, wording: Many}]}                   | is below 'from'
            {kind: band, choices: [{from: some, to: 4, wording: Few}, {from: 5, wording: Many}]}                | cannot be 'some'
            {kind: band, choices: [{from: 0, wording: Any}]}                                                    | has fewer than two bands
            """)
    void what_a_kind_asks_of_its_choices_is_checked(String question, @Nullable String told) {
        write("exit/v1.yaml",
                EXIT.replace("derived:", "  - " + question.replace("{kind", "{key: KIND, wording: Kind, kind") + "\nderived:"));

        assertEquals(told == null ? 0 : 1, faults().size(), faults()::toString);
        if (told != null) assertTrue(faults().getFirst().contains(told), faults()::toString);
    }

    @Test
    void a_band_is_kept_under_its_numbers() {
        write("exit/v1.yaml", EXIT.replace("derived:", """
              - {key: AGE, kind: band, wording: Age, choices: [{from: 0, to: 17, wording: Child}, {from: 18, wording: Grown}]}
            derived:"""));

        assertEquals(List.of("0_17", "18_UP"),
                whole().newest("exit").orElseThrow().question("AGE").orElseThrow().choices().stream().map(Choice::code).toList());
    }

    @Test
    void one_question_is_asked_for_each_of_a_list_and_each_is_followed_by_its_own() {
        write("exit/v1.yaml", EXIT.replace("derived:", """
              - key: EASY
                kind: pick-one
                wording: "How easy is {place}?"
                choices: [{code: X, wording: Easy}]
                for-each:
                  - {key: BUS, place: the bus, domain: MON, then: [{key: FARE, kind: pick-one, wording: Fare, choices: [{code: X, wording: X}], only-if: {EASY.BUS: [X]}}]}
                  - {key: CAR, place: a car}
            derived:"""));
        var asked = whole().newest("exit").orElseThrow().questions().toList();

        assertEquals(List.of("CH.HOME", "WHY", "EASY.BUS", "FARE", "EASY.CAR"), asked.stream().map(Question::key).toList());
        assertEquals(List.of("How easy is the bus?", "How easy is a car?"),
                Stream.of(asked.get(2), asked.get(4)).map(Question::wording).toList());
        assertEquals("MON", asked.get(2).domain());
    }

    @Test
    void screens_are_included_from_a_file_that_others_may_include_too() {
        write("modules/more.yaml", "screens: [{key: MORE, kind: pick-one, wording: More, choices: [{code: X, wording: X}]}]\n");
        write("exit/v1.yaml", EXIT.replace("derived:", "  - include: more\nderived:"));
        assertEquals(List.of("CH.HOME", "WHY", "MORE"), whole().newest("exit").orElseThrow().questions().map(Question::key).toList());
        var before = whole().fingerprint("exit", 1);

        write("modules/more.yaml", "screens: [{key: MORE, kind: pick-one, wording: Much more, choices: [{code: X, wording: X}]}]\n");
        assertNotEquals(before, whole().fingerprint("exit", 1), "a version is also what it includes");

        write("modules/more.yaml", "screens: [{include: more}]\n");
        assertTrue(faults().stream().anyMatch(fault -> fault.startsWith("modules/more.yaml, line 1: 'include' is not a key")),
                faults()::toString);
        write("exit/v1.yaml", EXIT.replace("derived:", "  - include: ../council\nderived:"));
        assertTrue(faults().getFirst().startsWith("exit/v1.yaml, line 20: 'include' cannot be '../council'"), faults()::toString);
        write("exit/v1.yaml", EXIT.replace("derived:", "  - include: none\nderived:"));
        assertEquals(List.of("modules/none.yaml, line 1: 'modules/none.yaml' is missing"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
    }

    @Test
    void a_text_box_does_not_take_turns() {
        write("exit/v1.yaml",
                EXIT.replace("derived:", "  - rotate: [{key: A, kind: text, wording: A}, {key: B, kind: text, wording: B}]\nderived:"));

        assertEquals(List.of("exit/v1.yaml, line 20: 'rotate' has a text box. Ask for a text always, or not at all."), faults());
    }

    @Test
    void one_alone_takes_no_turns_and_none_stand_for_each_of_a_list() {
        write("exit/v1.yaml", EXIT.replace("derived:", "  - rotate: []\n  - {key: A, kind: text, wording: A, for-each: []}\nderived:"));

        assertEquals(
                List.of("exit/v1.yaml, line 20: 'rotate' holds fewer than two", "exit/v1.yaml, line 21: 'for-each' holds fewer than two"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
    }

    @Test
    void a_next_version_that_goes_round_in_a_circle_is_told_as_such() {
        write("exit/v2.yaml", EXIT.replace("yes-when: {CH.HOME: [3]}", "yes-when: {HOME_BETTER: [\"YES\"]}"));

        assertEquals(1, faults().size(), faults()::toString);
    }

    @Test
    void the_mark_and_the_line_ends_of_another_editor_are_read_and_change_nothing() {
        var before = whole().fingerprint("exit", 1);
        write("exit/v1.yaml", "\uFEFF" + EXIT.replace("\n", "\r\n"));

        assertEquals(before, whole().fingerprint("exit", 1));
    }

    @Test
    void a_file_that_is_huge_or_unfolds_into_a_huge_one_is_refused_plainly() {
        write("exit/v1.yaml", EXIT + "#".repeat(1_000_000));
        assertEquals(List.of("exit/v1.yaml, line 1: 'exit/v1.yaml' is larger than 256 kB. Check that it is the right file."), faults());

        for (var bomb : List.of("lead: &a [x]\nname: [" + "*a, ".repeat(300) + "]\n", "name: " + "[".repeat(90) + "]".repeat(90) + "\n")) {
            write("exit/v1.yaml", bomb);
            assertTrue(faults().getFirst().contains("without end"), faults()::toString);
        }
        write("exit/v1.yaml",
                EXIT.replace("screens:\n", "screens: &all\n").replace("derived:", "  - {heading: Again, questions: *all}\nderived:"));
        assertFalse(faults().isEmpty());
    }

    @Test
    void a_language_is_offered_once_somebody_has_checked_its_words_and_what_it_lacks_stays_english() {
        var surveys = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys();
        var exit = surveys.newest("exit").orElseThrow();
        var home = exit.question("CH.HOME").orElseThrow();
        var polish = surveys.languages().translation(exit, "pl");

        assertEquals(List.of("English", "Polski"), surveys.languages().offered(exit).stream().map(Language::name).toList());
        assertEquals(new Said("A dom?", false), polish.wording(home));
        assertEquals(new Said("Worse", true), surveys.languages().translation(exit, "de").choice(home, home.choices().getFirst()));
        assertEquals(new Said("Better", true), polish.choice(home, home.choice("3").orElseThrow()));
        assertEquals("Jak bylo? 1 min: {link} To my: 01234 567890.", polish.text(exit).words());
        assertEquals(List.of("We are Town Council. Call 01234 567890."), surveys.notices().privacy().sections().getFirst().paragraphs());

        write("exit/v1.pl.yaml", POLISH_EXIT.replace("checked-by: A. Nowak\nchecked-on: 2026-11-02\n", ""));
        var unchecked = assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder)).surveys().languages();
        assertEquals(List.of("English"), unchecked.offered(exit).stream().map(Language::name).toList());
        assertEquals(new Said("How is your home?", true), unchecked.translation(exit, "pl").wording(home));
    }

    @Test
    void a_translation_needs_its_version_and_its_language() throws IOException {
        Files.delete(folder.resolve("languages/pl.yaml"));
        write("exit/v2.pl.yaml", POLISH_EXIT);
        write("languages/en.yaml", POLISH);

        assertEquals(List.of("exit/v1.pl.yaml, line 1: 'exit/v1.pl.yaml' is in a language that has no file",
                "exit/v2.pl.yaml, line 1: 'exit/v2.pl.yaml' translates exit/v2.yaml, which is not there",
                "exit/v2.pl.yaml, line 1: 'exit/v2.pl.yaml' is in a language that has no file",
                "languages/en.yaml, line 1: 'languages/en.yaml' is not named as a language"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
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
    void help_is_wanted_with_domains_and_asked_about_once() {
        var help = "  - {key: %s, kind: pick-many, help: wanted, wording: Help, choices: [{code: %s, wording: X}]}\n";
        write("exit/v1.yaml", EXIT.replace("derived:", help.formatted("A", "HOME") + help.formatted("B", "CAR") + "derived:"));

        assertEquals(List.of("exit/v1.yaml, line 6: 'screens' ask twice what help is wanted",
                "exit/v1.yaml, line 21: 'choices' cannot be 'CAR'"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
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
        write("exit/v2.yaml",
                EXIT.replace("key: WHY\n    kind: text", "key: WHAT\n    kind: pick-one\n    choices: [{code: X, wording: X}]"));

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
        Files.delete(folder.resolve("catalogue.yaml"));
        Files.write(folder.resolve("council.yaml"), "name: é".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(
                List.of("catalogue.yaml, line 1: 'catalogue.yaml' is missing", "council.yaml, line 1: 'council.yaml' is not YAML",
                        "measures.yaml, line 1: 'measures.yaml' is missing"),
                faults().stream().map(fault -> fault.substring(0, fault.indexOf(". "))).toList());
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        var told = assertInstanceOf(Reading.Faulty.class, SurveyFiles.read(folder.resolve("nowhere"))).faults();

        assertTrue(told.stream().anyMatch(fault -> fault.key().equals("THROUGHLINE_SURVEYS")));
    }

    private Surveys whole() {
        return assertInstanceOf(Reading.Whole.class, SurveyFiles.read(folder), () -> faults().toString()).surveys();
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
