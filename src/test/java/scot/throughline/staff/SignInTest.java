package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.audit.Signatory;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.seal.KeyedHash;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** Staff come in by passphrase and code, as a council's service has it: two instances in production mode, behind a proxy that says who called. */
class SignInTest {
    private static final Map<String, Object> SETTINGS = Map.of("throughline.mode", "production", "throughline.proxies", "127.0.0.1,::1");
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private static final Actor NOBODY = new Actor(Id.random(), "anytown", "Nobody", Role.LEADER, null, null);

    private static RunningService service;
    private static EmbeddedServer other;
    private static Scenario scenario;
    private static int sources;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", SETTINGS);
        other = service.anotherInstance(SETTINGS);
        scenario = new Scenario(service);
    }

    @AfterAll
    static void stop() {
        other.getApplicationContext().close();
        service.close();
    }

    @Test
    void a_link_from_an_administrator_sets_up_a_passphrase_and_a_phone_and_tells_recovery_codes_once() {
        var office = enrolled(scenario.administrator());
        var worker = desk(scenario.worker("north"));
        office.posts("/staff/" + worker.actor.staff() + "/link");
        var link = office.page().replaceAll("(?s).*(/staff/set-up/[0-9A-Z]{26}).*", "$1");
        assertFalse(office.gets("/staff/" + worker.actor.staff()).page().contains(link));

        assertTrue(worker.posts(link, "new-passphrase", "short", "again", "short").page().contains("15 characters or more"));
        assertTrue(worker.posts(link, "new-passphrase", Desk.PASSPHRASE, "again", "other").page().contains("the same passphrase twice"));
        assertFalse(worker.page().contains(Desk.PASSPHRASE));
        worker.posts(link, "new-passphrase", Desk.PASSPHRASE, "again", Desk.PASSPHRASE);
        var begun = worker.page();
        assertTrue(worker.posts(link + "/code", "held", held(begun), "code", "12345").page().contains("not the code your phone shows"));
        assertEquals(held(begun), held(worker.page()), "the same secret, which their phone has by now");
        worker.takesPhone(link + "/code");

        assertEquals(10, worker.recovery.size());
        assertTrue(worker.isIn());
        assertTrue(worker.gets("/account").page().contains("10 codes are left"));
        assertFalse(worker.page().contains(worker.recovery.getFirst()));
        assertTrue(worker.posts(link, "new-passphrase", Desk.PASSPHRASE, "again", Desk.PASSPHRASE).page().contains("has been used"));
        assertEquals(List.of("SET_UP_LINK_ISSUED", "SIGNED_IN", "SIGN_IN_SET_UP"), recordOf(worker));
        assertFalse(office.gets("/staff/" + office.actor.staff()).page().contains("set up sign-in"),
                "nobody gets round their own passphrase");
        assertEquals("303 /staff/" + office.actor.staff(), office.posts("/staff/" + office.actor.staff() + "/link").outcome());
    }

    @Test
    void production_has_no_links_that_sign_in() {
        var worker = desk(scenario.worker("north"));
        assertTrue(worker.posts(scenario.signInLink(worker.actor)).page().contains("has been used or has ended"));
        assertFalse(worker.isIn());
    }

    @Test
    void a_passphrase_and_a_code_sign_in_under_a_new_session_each_time() {
        var worker = enrolled(scenario.worker("north"));
        var before = worker.cookie();
        assertEquals("303 /", worker.signsIn().outcome());
        assertNotEquals(before, worker.cookie());
        assertTrue(worker.isIn());
        assertFalse(worker.withCookie(before).isIn(), "what the browser held before it signed in is over");
    }

    @Test
    void a_code_is_good_once_on_whichever_instance() {
        var worker = enrolled(scenario.worker("north"));
        worker.signsIn();
        var used = worker.code();
        assertEquals("422", worker.signsIn(worker.passphrase, used).outcome());
        assertEquals("422", worker.at("localhost:" + other.getPort()).signsIn(worker.passphrase, used).outcome());
        assertTrue(worker.page().contains(SignInForm.WRONG));
        var earlier = worker.phone.codeAt(FactorSecret.stepAt(service.now()) - 1);
        assertEquals("422", worker.signsIn(worker.passphrase, earlier).outcome(), "earlier than one that was used");
        var next = worker.phone.codeAt(FactorSecret.stepAt(service.now()) + 1);
        assertEquals("303 /", worker.signsIn(worker.passphrase, next.substring(0, 3) + " " + next.substring(3)).outcome());
    }

    @Test
    void a_recovery_code_stands_in_for_the_phone_once() {
        var worker = enrolled(scenario.worker("north"));
        var code = worker.recovery.get(3);
        assertEquals("303 /", worker
                .signsIn(worker.passphrase, code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('o', '0').replace('i', '1')).outcome());
        assertTrue(worker.gets("/account").page().contains("9 codes are left"));
        assertEquals("422", worker.signsIn(worker.passphrase, code).outcome());
        assertEquals("422", enrolled(scenario.worker("north")).signsIn(Desk.PASSPHRASE, worker.recovery.get(4)).outcome());
        assertTrue(recordOf(worker).containsAll(List.of("RECOVERY_CODE_USED", "SIGN_IN_REFUSED")), recordOf(worker)::toString);
        assertEquals(0, Sql.count(service, "contact.recovery_code WHERE INSTR(code_hash, '%s') > 0", code.substring(0, 4)));
    }

    @Test
    void whoever_is_not_known_gets_the_same_answer_and_the_same_work() {
        var worker = enrolled(scenario.worker("north"));
        var left = enrolled(scenario.worker("north"));
        Sql.change(service, "UPDATE contact.staff SET left_on = '2026-05-01' WHERE id = UNHEX('%s')", left.actor.staff());
        var unset = scenario.worker("north");
        var reference = refusal(worker.email(), "some other phrase", worker.code());
        assertEquals(1, reference.argon2());
        assertTrue(reference.rows() > 0);
        assertEquals(reference, refusal(worker.email(), worker.passphrase, "000000"), "the code alone was wrong");
        assertEquals(reference, refusal(worker.email(), worker.passphrase, worker.recovery.getFirst().replace('A', 'B') + "A"));
        assertEquals(reference, refusal("nobody@nowhere.example", Desk.PASSPHRASE, "000000"));
        assertEquals(reference, refusal("", "", ""));
        assertEquals(reference, refusal(left.email(), left.passphrase, left.code()), "they have left");
        assertEquals(reference, refusal(desk(unset).email(), "", ""), "nothing is set up");
    }

    @Test
    void after_five_tries_each_waits_twice_as_long_as_the_one_before_and_none_is_looked_at_while_one_waits() {
        var worker = enrolled(scenario.worker("north"));
        for (var email : List.of(worker.email(), "somebody@nowhere.example")) {
            var waits = new ArrayList<Long>();
            for (var i = 0; i < 17; i++) {
                assertTrue(guess(email, from()).page().contains(SignInForm.WRONG), "try " + i + " was looked at");
                var wait = waitOf(email);
                waits.add(wait.toSeconds());
                if (wait.isZero()) continue;
                var worked = service.bean(Argon2.class).workedOut();
                assertTrue(guess(email, from()).page().contains("Wait a moment and try again"));
                assertEquals(worked, service.bean(Argon2.class).workedOut(), "a passphrase was looked at");
                service.moveTo(service.now().plus(wait));
            }
            assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L), waits);
        }
        assertEquals("303 /", worker.signsIn().outcome(), "the right one is let in, and the account begins anew");
        assertTrue(guess(worker.email(), from()).page().contains(SignInForm.WRONG));
        assertEquals(Duration.ZERO, waitOf(worker.email()));
    }

    @Test
    void two_hundred_wrong_sign_ins_do_not_slow_another_account_from_elsewhere() {
        var tried = enrolled(scenario.worker("north"));
        var another = enrolled(scenario.worker("south"));
        var worked = service.bean(Argon2.class).workedOut();
        var guesser = from();
        var looked = 0;
        for (var i = 0; i < 200; i++) if (guess(tried.email(), guesser).page().contains(SignInForm.WRONG)) looked++;
        assertEquals(6, looked, "five, and the one that began to wait");
        assertEquals(6, service.bean(Argon2.class).workedOut() - worked);
        assertEquals(0, Sql.count(service, "contact.sign_in_delay WHERE subject_hash = %s", account(another.email())));
        assertEquals("303 /", another.signsIn().outcome());
        assertEquals(0, Sql.count(service, "contact.sign_in_delay WHERE subject_hash = %s", account(another.email())));
    }

    @Test
    void somewhere_that_tries_many_accounts_waits_too_on_every_instance_and_an_office_is_not_held_up_by_one_mistake() {
        var guesser = from();
        for (var i = 0; i < 21; i++) assertTrue(guess("nobody" + i + "@nowhere.example", guesser).page().contains(SignInForm.WRONG));
        var there = new Desk(service, scenario.worker("north"), guesser).at("localhost:" + other.getPort());
        assertTrue(there.signsIn("some other phrase", "000000").page().contains("Wait a moment"));
        service.moveTo(service.now().plusSeconds(1));
        var colleague = enrolled(scenario.worker("north"), guesser);
        assertEquals("303 /", colleague.signsIn().outcome());
        assertEquals("303 /", colleague.signsIn().outcome(), "who signs in rightly never waits for having done so");
    }

    @Test
    void who_could_not_sign_in_is_forgotten_after_a_day() {
        guess("forgotten@nowhere.example", from());
        service.moveTo(service.now().plus(Duration.ofDays(1)));
        assertTrue(service.bean(Delays.class).forget(service.now()) > 0);
        assertEquals(0, Sql.count(service, "contact.sign_in_delay"));
    }

    @Test
    void a_passphrase_hashed_by_older_parameters_is_hashed_anew_when_it_is_next_typed() {
        var worker = enrolled(scenario.worker("north"));
        var older = new HashedPassphrase(256, 1, 1, new byte[16], new byte[32]);
        var hash = new Argon2BytesGenerator();
        hash.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(256).withIterations(1).withParallelism(1).withSalt(older.salt()).build());
        hash.generateBytes(worker.passphrase.getBytes(StandardCharsets.UTF_8), older.hash());
        Sql.change(service, "UPDATE contact.credential SET passphrase = '%s' WHERE id = UNHEX('%s')", older.written(),
                worker.actor.staff());
        assertEquals("303 /", worker.signsIn().outcome());
        assertTrue(Sql.column(service, "SELECT passphrase FROM contact.credential WHERE id = UNHEX('%s')", worker.actor.staff()).getFirst()
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertEquals("303 /", worker.signsIn().outcome());
    }

    @Test
    void whoever_lost_everything_is_reset_and_out_at_once() {
        var worker = enrolled(scenario.worker("north"));
        for (var i = 0; i < 7; i++) guess(worker.email(), from());
        var link = service.bean(Enrolments.class).reset(worker.actor.staff(), Signatory.commandLine("anytown"), service.now());
        assertFalse(worker.isIn());
        assertEquals("422", worker.signsIn().outcome());
        assertEquals("422", worker.signsIn(worker.passphrase, worker.recovery.getFirst()).outcome());
        service.moveTo(service.now().plus(QUARTER_OF_AN_HOUR));
        worker.passphrase = "kettle orbit willow gravel";
        assertTrue(worker.setsUp(link).isIn());
        assertEquals("303 /", worker.signsIn().outcome());
        assertTrue(recordOf(worker).contains("SIGN_IN_RESET"));
    }

    @Test
    void a_link_to_set_up_lasts_a_day_and_the_newest_alone_works() {
        var worker = desk(scenario.worker("north"));
        var first = link(worker.actor);
        var second = link(worker.actor);
        assertTrue(worker.posts(first, "new-passphrase", Desk.PASSPHRASE, "again", Desk.PASSPHRASE).page().contains("has been used"));
        service.moveTo(service.now().plus(Duration.ofDays(1)));
        assertTrue(worker.posts(second, "new-passphrase", Desk.PASSPHRASE, "again", Desk.PASSPHRASE).page().contains("has been used"));
    }

    @Test
    void what_is_begun_for_one_member_of_staff_sets_up_no_other() {
        var one = desk(scenario.worker("north"));
        var link = link(one.actor);
        var another = desk(scenario.worker("north"));
        another.posts(link(another.actor), "new-passphrase", Desk.PASSPHRASE, "again", Desk.PASSPHRASE);
        assertEquals("303 " + link, one.posts(link + "/code", "held", held(another.page()), "code", "000000").outcome());
        assertEquals("303 " + link, one.posts(link + "/code", "held", "made up", "code", "000000").outcome());
    }

    @Test
    void nothing_kept_can_be_signed_in_with() {
        var worker = enrolled(scenario.worker("north"));
        var kept = Sql.column(service, "SELECT CONCAT(passphrase, ' ', factor_secret) FROM contact.credential WHERE id = UNHEX('%s')",
                worker.actor.staff()).getFirst();
        assertFalse(kept.contains(worker.phone.letters()) || kept.contains(worker.passphrase));
    }

    /** What a refused sign-in came to: all that somebody outside could learn or measure, but for the address they typed themselves. */
    private record Refusal(String outcome, String page, long argon2, int rows) {}

    private static Refusal refusal(String email, String passphrase, String code) {
        var worked = service.bean(Argon2.class).workedOut();
        var rows = rows();
        var stranger = new Desk(service, NOBODY, from());
        stranger.posts("/staff/sign-in", "email", email, "passphrase", passphrase, "code", code);
        var page = email.isEmpty()
                ? stranger.page().replace(" name=\"email\" value=\"\"", " name=\"email\" value=\"{email}\"")
                : stranger.page().replace(email, "{email}");
        return new Refusal(stranger.outcome(), page, service.bean(Argon2.class).workedOut() - worked, rows() - rows);
    }

    private static int rows() {
        return Sql.count(service, "contact.audit");
    }

    private static Desk guess(String email, String from) {
        return new Desk(service, NOBODY, from).posts("/staff/sign-in", "email", email, "passphrase", "some other phrase", "code",
                "000000");
    }

    private static Duration waitOf(String email) {
        var until = Sql.column(service, "SELECT waits_until FROM contact.sign_in_delay WHERE subject_hash = %s", account(email)).getFirst();
        var moment = LocalDateTime.parse(until.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        return Duration.between(service.now(), moment);
    }

    private static String account(String email) {
        var hash = service.bean(KeyedHash.class).of("sign-in of anytown " + email);
        return "UNHEX('" + HexFormat.of().formatHex(hash) + "')";
    }

    private static List<String> recordOf(Desk desk) {
        return Sql.column(service, "SELECT action FROM contact.audit WHERE subject = '%s' AND action <> 'ACCOUNT_ADDED' ORDER BY action",
                desk.actor.staff());
    }

    private static String held(String page) {
        return page.replaceAll("(?s).*name=\"held\" value=\"([^\"]+)\".*", "$1");
    }

    private static Desk enrolled(Actor actor) {
        return enrolled(actor, from());
    }

    private static Desk enrolled(Actor actor, String from) {
        return new Desk(service, actor, from).setsUp(link(actor));
    }

    private static Desk desk(Actor actor) {
        return new Desk(service, actor, from());
    }

    private static String link(Actor actor) {
        return service.bean(Enrolments.class).issue(actor.staff(), Signatory.commandLine("anytown"), service.now());
    }

    /** Somewhere nobody has tried from yet. */
    private static String from() {
        sources++;
        return "203.0." + (113 + sources / 250) + "." + (1 + sources % 250);
    }
}
