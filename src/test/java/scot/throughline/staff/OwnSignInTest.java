package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.audit.Signatory;
import scot.throughline.command.RunningService;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** What a member of staff changes about how they sign in, and what ends with it. */
class OwnSignInTest {
    private static final String ANOTHER = "kettle orbit willow gravel";

    private static RunningService service;
    private static Scenario scenario;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void another_passphrase_ends_every_session_but_this_one_which_gets_another_token() {
        var worker = enrolled();
        var elsewhere = signedInElsewhere(worker);
        var before = worker.cookie();
        later();
        assertEquals("303 /account?told=passphrase", changes(worker, worker.passphrase, worker.code()));
        assertTrue(worker.gets("/account?told=passphrase").page().contains("Your passphrase is changed"));
        assertNotEquals(before, worker.cookie());
        assertFalse(elsewhere.isIn());
        assertFalse(desk(worker.actor).withCookie(before).isIn());
        assertEquals("422", worker.signsIn().outcome());
        worker.passphrase = ANOTHER;
        assertEquals("303 /", worker.signsIn().outcome());
        assertEquals(1, recorded(worker, "PASSPHRASE_CHANGED"));
    }

    @Test
    void a_browser_that_was_left_alone_changes_nothing() {
        var worker = enrolled();
        later();
        var link = service.bean(Enrolments.class).issue(worker.actor.staff(), Signatory.commandLine("anytown"), service.now());
        for (var path : List.of("/passphrase", "/phone", "/recovery-codes")) {
            assertEquals("200", worker.gets("/account" + path).outcome());
            assertEquals("422", worker.posts("/account" + path, "passphrase", "some other phrase", "code", worker.code(), "new-passphrase",
                    ANOTHER, "again", ANOTHER).outcome());
            assertTrue(worker.page().contains("did not fit"));
            assertEquals("422",
                    worker.posts("/account" + path, "passphrase", worker.passphrase, "code", "000000", "new-passphrase", ANOTHER,
                            "again", ANOTHER).outcome());
        }
        assertEquals("303 /account/phone", worker.posts("/account/phone/code", "held", "made up", "code", worker.code()).outcome());
        assertEquals(6, recorded(worker, "SIGN_IN_REFUSED"));
        assertTrue(worker.posts("/account/recovery-codes", "passphrase", worker.passphrase, "code", worker.code()).page()
                .contains("Wait a moment"), "seven tries are too many here too");
        later();
        assertEquals("303 /", worker.signsIn().outcome(), "nothing was changed");
        assertEquals("303 /account?told=passphrase", changes(worker, worker.passphrase, next(worker)));
        assertTrue(worker.posts(link, "new-passphrase", ANOTHER, "again", ANOTHER).page().contains("has been used or has ended"),
                "with the passphrase, a link to set it up is over");
    }

    @Test
    void a_phone_begun_at_a_link_is_taken_at_that_link_alone() {
        var worker = enrolled();
        var link = service.bean(Enrolments.class).issue(worker.actor.staff(), Signatory.commandLine("anytown"), service.now());
        desk(worker.actor).posts(link, "new-passphrase", ANOTHER, "again", ANOTHER).copyShownTo(worker);
        assertEquals("303 /account/phone", worker.takesPhone("/account/phone/code").outcome());
        assertEquals(0, recorded(worker, "FACTOR_CHANGED"));
    }

    @Test
    void what_was_begun_is_not_shown_to_whoever_was_signed_out_meanwhile() {
        var worker = enrolled();
        later();
        worker.posts("/account/phone", "passphrase", worker.passphrase, "code", worker.code());
        Sql.change(service, "DELETE FROM contact.session WHERE staff_id = UNHEX('%s')", worker.actor.staff());
        assertEquals("303 /staff/sign-in", worker.takesPhone("/account/phone/code").outcome());
    }

    @Test
    void a_weak_passphrase_is_refused_before_a_code_is_used_up() {
        var worker = enrolled();
        later();
        assertEquals("422", worker.posts("/account/passphrase", "passphrase", worker.passphrase, "code", worker.code(), "new-passphrase",
                "passwordpassword", "again", "passwordpassword").outcome());
        assertTrue(worker.page().contains("easy to guess"));
        assertEquals("303 /account?told=passphrase", changes(worker, worker.passphrase, worker.code()));
    }

    @Test
    void codes_come_from_another_phone_once_it_has_shown_one() {
        var worker = enrolled();
        var elsewhere = signedInElsewhere(worker);
        var old = worker.phone;
        later();
        worker.posts("/account/phone", "passphrase", worker.passphrase, "code", worker.code());
        assertTrue(elsewhere.isIn(), "nothing is changed yet");
        worker.takesPhone("/account/phone/code");
        assertEquals("303 /account?told=phone", worker.outcome());
        assertFalse(elsewhere.isIn());
        assertTrue(worker.isIn());
        later();
        assertEquals("422", worker.signsIn(worker.passphrase, old.codeAt(FactorSecret.stepAt(service.now()))).outcome());
        assertEquals("303 /", worker.signsIn().outcome());
        assertEquals(1, recorded(worker, "FACTOR_CHANGED"));
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old() {
        var worker = enrolled();
        var old = worker.recovery.getFirst();
        var elsewhere = signedInElsewhere(worker);
        later();
        worker.posts("/account/recovery-codes", "passphrase", worker.passphrase, "code", worker.code());
        assertTrue(worker.page().contains("This page shows them now and never again") && !worker.page().contains(old));
        assertFalse(elsewhere.isIn());
        assertTrue(worker.isIn());
        assertEquals("422", worker.signsIn(worker.passphrase, old).outcome());
        assertEquals(10, Sql.count(service, "contact.recovery_code WHERE staff_id = UNHEX('%s')", worker.actor.staff()));
        assertEquals(1, recorded(worker, "RECOVERY_CODES_MADE"));
    }

    @Test
    void signing_out_everywhere_is_everywhere() {
        var worker = enrolled();
        var elsewhere = signedInElsewhere(worker);
        assertEquals("303 /staff/sign-in", worker.posts("/account/sign-out-everywhere").outcome());
        assertFalse(worker.isIn() || elsewhere.isIn());
        assertEquals(1, recorded(worker, "SIGNED_OUT_EVERYWHERE"));
    }

    @Test
    void another_role_signs_out_and_leaving_takes_away_what_one_signed_in_with() {
        var worker = enrolled();
        var office = desk(scenario.administrator());
        office.posts(scenario.signInLink(office.actor));
        var at = "/staff/" + worker.actor.staff();
        office.posts(at + "/change", "name", "Wilma Wood", "email", worker.email(), "role", "WORKER", "sees", "team south");
        assertTrue(worker.isIn());
        office.posts(at + "/change", "name", "Wilma Wood", "email", worker.email(), "role", "LEADER", "sees", "");
        assertEquals("303 /staff/sign-in", worker.gets("/outcomes").outcome());

        office.posts(at + "/leave", "to", "stay");
        assertEquals(0, Sql.count(service, "contact.credential WHERE id = UNHEX('%s')", worker.actor.staff()));
        office.posts(at + "/back");
        assertEquals("422", worker.signsIn().outcome());
    }

    @Test
    void whoever_came_by_a_link_of_development_is_told_that_they_have_no_passphrase() {
        var worker = desk(scenario.worker("north"));
        worker.posts(scenario.signInLink(worker.actor));
        assertTrue(worker.gets("/account").page().contains("You came in by a one-time link"));
        assertEquals("303 /account", worker.gets("/account/passphrase").outcome());
    }

    @Test
    void sessions_and_links_that_are_over_are_wiped_though_nobody_signs_in() {
        var worker = enrolled();
        scenario.signInLink(worker.actor);
        var forget = service.bean(ForgetSignedIn.class);
        service.moveTo(service.now().plus(Duration.ofMinutes(30)));
        forget.forget(service.now());
        assertEquals(0, Sql.count(service, "contact.session WHERE staff_id = UNHEX('%s')", worker.actor.staff()));
        assertEquals(1, Sql.count(service, "contact.sign_in_link WHERE staff_id = UNHEX('%s')", worker.actor.staff()));
        service.moveTo(service.now().plus(Duration.ofHours(12)));
        forget.forget(service.now());
        assertEquals(0, Sql.count(service, "contact.sign_in_link WHERE staff_id = UNHEX('%s')", worker.actor.staff()));
        assertEquals(0, forget.forget(service.now()));
    }

    private static String changes(Desk desk, String present, String code) {
        return desk.posts("/account/passphrase", "passphrase", present, "code", code, "new-passphrase", ANOTHER, "again", ANOTHER)
                .outcome();
    }

    private static Desk signedInElsewhere(Desk desk) {
        var elsewhere = desk(desk.actor);
        elsewhere.phone = desk.phone;
        elsewhere.signsIn();
        assertTrue(elsewhere.isIn() && desk.isIn());
        return elsewhere;
    }

    private static String next(Desk desk) {
        return desk.phone.codeAt(FactorSecret.stepAt(service.now()) + 1);
    }

    private static int recorded(Desk desk, String action) {
        return Sql.count(service, "contact.audit WHERE action = '%s' AND subject = '%s'", action, desk.actor.staff());
    }

    private static Desk enrolled() {
        var worker = scenario.worker("north");
        return desk(worker)
                .setsUp(service.bean(Enrolments.class).issue(worker.staff(), Signatory.commandLine("anytown"), service.now()));
    }

    private static Desk desk(Actor actor) {
        return new Desk(service, actor, "203.0.113.7");
    }

    private static void later() {
        service.moveTo(service.now().plusSeconds(60));
    }
}
