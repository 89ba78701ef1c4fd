package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.io.ResourceResolver;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.database.Id;
import scot.throughline.survey.ShippedSurveys;

class PassphrasesTest {
    private static final Account OWNER = new Account(Id.random(), "anytown", "Alexandra Fotheringham", "a.fotheringham@anytown.example",
            Role.WORKER, "north", null, null);
    private static final Passphrases RULES = new Passphrases(new ResourceResolver(), ShippedSurveys.all());

    @ParameterizedTest
    @ValueSource(strings = {"lorry pickle sonnet harbour", "zebra-quilt-lantern-moss", "9xK!vd_2mWq;rT8", "wir essen spät am Tümpel",
            "чайник зонтик облако река",
            "   spaces   count too: mud tulip   "})
    void any_letters_and_signs_will_do(String words) {
        assertEquals(Optional.empty(), RULES.fault(new Passphrase(words), OWNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordpassword", "password123456789", "qwertyuiopasdfgh", "123456789123456789", "iloveyouiloveyou",
            "aaaaaaaaaaaaaaaa",
            "Correct Horse Battery Staple", "correcthorsebatterystaple", "May the force be with you!", "MayTheForceBeWithYou",
            "letmeinletmeinletmein",
            "Tobeornottobethatisthequestion", "throughline2026", "Anytown Council 2026", "Throughline Anytown", "alexandra.fotheringham1",
            "a.fotheringham@anytown.example", "abcabcabcabcabcabc", "P@ssw0rdP@ssw0rd", "summer2026summer2026"})
    void what_everybody_tries_first_is_refused_however_long(String words) {
        assertTrue(RULES.fault(new Passphrase(words), OWNER).orElse("taken").startsWith("That passphrase is easy to guess"), words);
    }

    @Test
    void fifteen_to_a_hundred_and_twenty_eight_characters_as_people_count_them() {
        assertTrue(RULES.fault(new Passphrase("9xK!vd_2mWq;rT"), OWNER).orElseThrow().contains("15 characters or more"));
        assertTrue(RULES.fault(new Passphrase("😀".repeat(10)), OWNER).orElseThrow().contains("15 characters or more"));
        var letters = IntStream.range(0, 200).mapToObj(i -> "" + (char) ('a' + i * i % 23) + i % 7).reduce("", String::concat);
        assertEquals(Optional.empty(), RULES.fault(new Passphrase(letters.substring(0, 128)), OWNER));
        assertTrue(RULES.fault(new Passphrase(letters.substring(0, 129)), OWNER).orElseThrow().contains("128 characters or fewer"));
    }

    @Test
    void each_is_hashed_with_a_salt_of_its_own_and_nothing_prints_it() {
        var argon2 = new Argon2();
        var passphrase = new Passphrase("lorry pickle sonnet harbour");
        var kept = argon2.hash(passphrase);
        assertTrue(kept.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), "other parameters");
        assertNotEquals(kept, argon2.hash(passphrase));
        assertTrue(argon2.fits(passphrase, kept));
        assertTrue(argon2.fits(new Passphrase("T\u00fcmpel tulip lantern"), argon2.hash(new Passphrase("Tu\u0308mpel tulip lantern"))));
        assertFalse(argon2.fits(new Passphrase("lorry pickle sonnet Harbour"), kept));
        assertEquals("Passphrase[…]", passphrase.toString());
        assertEquals("HashedPassphrase[…]", HashedPassphrase.parse(kept).toString());
    }

    @Test
    void what_was_hashed_by_other_parameters_still_fits_and_is_known_for_it() {
        var argon2 = new Argon2();
        var fewer = "$argon2id$v=19$m=256,t=1,p=1$" + "c2FsdHNhbHRzYWx0c2FsdA$" + "A".repeat(43);
        assertFalse(argon2.fits(new Passphrase("lorry pickle sonnet harbour"), fewer));
        assertTrue(argon2.isOutdated(fewer));
        assertFalse(argon2.isOutdated(argon2.hash(new Passphrase("x"))));
    }

    /** Held open by a latch: all who come are either at it or wait for room. */
    @Test
    @Timeout(60)
    void two_at_once_are_worked_out_and_the_others_wait() throws Exception {
        var passphrase = new Passphrase("lorry pickle sonnet harbour");
        var kept = new Argon2().hash(passphrase);
        var goOn = new CountDownLatch(1);
        var atIt = new AtomicInteger();
        var argon2 = new Argon2() {
            @Override
            byte[] generate(Passphrase words, HashedPassphrase like) {
                atIt.incrementAndGet();
                try {
                    goOn.await();
                } catch (InterruptedException over) {
                    throw new AssertionError(over);
                }
                return super.generate(words, like);
            }
        };
        var threads = IntStream.range(0, 6).mapToObj(i -> Thread.ofPlatform().start(() -> {
            if (i % 2 == 0) argon2.hash(passphrase);
            else
                argon2.fits(passphrase, kept);
        })).toList();
        try {
            while (!threads.stream().allMatch(each -> each.getState() == Thread.State.WAITING)) Thread.onSpinWait();
            assertEquals(2, atIt.get());
        } finally {
            goOn.countDown();
        }
        for (var each : threads) each.join();
        assertEquals(6, argon2.workedOut());
    }
}
