package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/**
 * Set up: somebody has their thumb on Send. Attack: the line to the database is cut at each thing that is said on it, once before it arrives and once
 * before its answer does, the commit's among them. Pass: everything of the response is stored or nothing, and sent again it is there once.
 */
@Tag("slow")
class SubmitCrashTest {
    private static RunningService service;
    private static Scenario scenario;
    private static Actor worker;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", Map.of(CutLine.SETTING, CutLine.class.getName()));
        scenario = new Scenario(service);
        worker = scenario.worker("north");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0}, with the cut message arriving: {1}")
    @CsvSource({"induction, false", "induction, true", "exit, false", "exit, true"})
    void a_line_cut_anywhere_in_send_stores_all_or_nothing_and_again_is_once(String touchpoint, boolean arrives) {
        var all = 0;
        var nothing = 0;
        for (var at = 1;; at++) {
            var journey = scenario.person(worker, "cpo-supervision");
            if (touchpoint.equals("exit"))
                scenario.invited(journey, "induction", worker).starts().answersAll(SubmitCrashTest::inNeed);
            var phone = scenario.invited(journey, touchpoint, worker).starts().skipsToTheEnd();
            var before = Stored.now(journey);
            var whole = before.afterSending(touchpoint);

            CutLine.at(at, arrives);
            phone.posts(phone.path(), "skip=yes");
            if (!CutLine.off()) {
                assertEquals("/thank-you", phone.path());
                break;
            }
            var stored = Stored.now(journey);
            assertTrue(stored.equals(before) || stored.equals(whole), "cut at " + at + ": " + before + " became " + stored);
            if (stored.equals(whole)) all++;
            else
                nothing++;

            assertThanked(phone, "cut at " + at);
            assertEquals(whole, Stored.now(journey), "sent again after a cut at " + at);
        }
        System.out.printf("Send of %s, %s: cut at %d places; everything was stored at %d of them and nothing at %d%n", touchpoint,
                arrives ? "answers lost" : "messages lost", all + nothing, all, nothing);
        assertTrue(nothing > 5, "it cut in the middle");
        assertTrue(!arrives || all > 0, "it cut a commit that had been done");
    }

    @Test
    void somebody_whose_answers_were_not_stored_is_never_thanked() {
        for (var at = 1;; at++) {
            var journey = scenario.person(worker, "cpo-supervision");
            var phone = scenario.invited(journey, "exit", worker).starts().skipsToTheEnd();
            var before = Stored.now(journey);
            CutLine.at(at, false);
            phone.posts(phone.path(), "skip=yes");
            if (!CutLine.off()) break;
            if (!Stored.now(journey).equals(before)) continue;
            phone.another().posts("/not-for-me", "token=" + phone.token() + "&choice=not-this-one");
            assertEquals("This check-in has ended", phone.posts(phone.path(), "skip=yes").heading(), "cut at " + at);
        }
    }

    /** The same tap again, as often as it says that nothing was saved. */
    private static void assertThanked(Phone phone, String when) {
        for (var tries = 0; tries < 3 && phone.status() == 503; tries++) phone.posts(phone.path(), "skip=yes");
        assertEquals("/thank-you", phone.path(), when);
    }

    private static List<String> inNeed(String question) {
        return List.of(question.equals("HELP") ? "NONE" : "2");
    }

    /** What there is of a person's response, and of everybody's in all. */
    private record Stored(int closed, int blobs, int drafts, int capsules, int secrets) {
        static Stored now(Id journey) {
            return new Stored(Sql.count(service, "contact.invitation WHERE state = 'CLOSED' AND journey_id = UNHEX('%s')", journey),
                    Sql.count(service, "intake.pool"), Sql.count(service, "intake.draft"), Sql.count(service, "intake.capsule"),
                    Sql.count(service, "contact.journey WHERE locked_secret IS NOT NULL AND id = UNHEX('%s')", journey));
        }

        /** A review leaves a capsule where there was a score to keep; the exit takes it away, and the secret that locked it. */
        Stored afterSending(String touchpoint) {
            var exit = touchpoint.equals("exit");
            return new Stored(closed + 1, blobs + (exit ? 5 : 4), drafts - 1, capsules + (exit ? -1 : 1), exit ? 0 : secrets);
        }
    }
}
