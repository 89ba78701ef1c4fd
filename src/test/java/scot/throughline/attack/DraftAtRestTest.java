package scot.throughline.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Role;
import scot.throughline.seal.DraftLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.LockedDraft;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;
import scot.throughline.survey.Question.Kind;
import scot.throughline.survey.Questionnaire;

/**
 * Set up: drafts, capsules and sent answers of people who said as little or as much as can be. Attack: somebody has a dump of every table and no link.
 * Pass: one length of each, nothing to read, nothing that stands on both sides, and only its own link opens a draft.
 */
@Tag("slow")
class DraftAtRestTest {
    private static final String WORDS = "Zebras and quinces";
    /** As many bytes as three hundred letters can be. */
    private static final String MOST = "\uD83E\uDD93".repeat(150);
    private static final String MOST_AS_BYTES = new String("\uD83E\uDD93".getBytes(UTF_8), ISO_8859_1);

    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_draft_is_one_length_and_opens_with_its_own_link_only() throws SQLException {
        var phones = new ArrayList<String>();
        var early = scenario.personInvitedTo("exit", worker).starts();
        phones.add(early.token());
        var late = scenario.personInvitedTo("exit", worker).starts().picks("CH.HOME", "3").picks("NOW.HOME", "4").skipsToTheEnd();
        phones.add(late.token());

        var drafts = drafts();
        assertEquals(2, drafts.size());
        assertEquals(1, drafts.stream().map(draft -> draft.ciphertext().length).distinct().count());
        var lock = service.bean(DraftLock.class);
        for (var token : phones) {
            var link = LinkToken.parse(token).orElseThrow();
            var opened = drafts.stream().flatMap(draft -> lock.open(link, draft).stream()).toList();
            assertEquals(1, opened.size());
            assertEquals(token.equals(late.token()), new String(opened.getFirst(), UTF_8).contains("NOW.HOME"));
        }
        assertTrue(drafts.stream().allMatch(draft -> lock.open(LinkToken.random(), draft).isEmpty()));
        var stolen = LinkToken.parse(late.token()).orElseThrow();
        assertTrue(drafts.stream().allMatch(draft -> DraftLock.byLinksAlone().open(stolen, draft).isEmpty()),
                "not even by whoever has the link, and not the service's own key");
    }

    @Test
    void what_is_stored_is_of_one_length_however_little_or_much_was_said_and_says_nothing() {
        for (var touchpoint : List.of("induction", "review-6m", "pulse", "exit")) {
            scenario.personInvitedTo(touchpoint, worker).starts().answersAll(question -> List.of());
            for (var words : List.of(WORDS, MOST))
                scenario.personInvitedTo(touchpoint, worker).starts().answersAll(question -> List.of(something(question, words)));
        }
        var lengths = Sql.column(service,
                "SELECT CONCAT(family, ' ', kind, ' ', COUNT(DISTINCT LENGTH(ciphertext), LENGTH(enc))) FROM intake.pool GROUP BY family, kind");
        assertEquals(4 * 4 + 2, lengths.size(), "four kinds of four families, and the words of two");
        assertTrue(lengths.stream().allMatch(length -> length.endsWith(" 1")), lengths::toString);
        assertEquals(List.of("1"), Sql.column(service, "SELECT COUNT(DISTINCT LENGTH(ciphertext)) FROM intake.capsule"));

        var tables = Tables.of(service);
        for (var said : List.of(WORDS, "Zebras", "NOW.HOME", "CH.HOME", MOST_AS_BYTES)) {
            assertEquals(Set.of(), tables.columnsThatSay(said));
        }
        assertEquals(Set.of("intake.pool.council", "intake.pool.family", "intake.pool.period"),
                tables.columnsOfOneFoundInTheOther("intake", "contact"));
    }

    private static List<LockedDraft> drafts() throws SQLException {
        try (var connection = service.connect(Role.OWNER);
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT did, nonce, ciphertext FROM intake.draft")) {
            var drafts = new ArrayList<LockedDraft>();
            while (found.next()) drafts.add(new LockedDraft(found.getBytes(1), found.getBytes(2), found.getBytes(3)));
            return drafts;
        }
    }

    /** The first of what a question offers, or these words. */
    private static String something(String key, String words) {
        if (key.equals("HELP")) return "NONE";
        var question = service.surveys().questionnaires().stream().flatMap(Questionnaire::questions).filter(each -> each.key().equals(key))
                .findFirst().orElseThrow();
        return question.kind() == Kind.TEXT ? words : question.choices().getFirst().code();
    }
}
