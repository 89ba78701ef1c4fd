package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scot.throughline.database.Id;

/** Everybody is texted, and nobody twice, by a sender that dies again and again and a provider that cannot be trusted. Sizes and seeds by system property. */
@Tag("slow")
class ChaosTest {
    private static final int PEOPLE = Integer.getInteger("chaos.people", 5_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 20);
    private static final int ROWS = Integer.getInteger("chaos.rows", 20_000);
    private static final int MOST_TURNED_AWAY = 20;
    private static final String WHO_WAITS = "SELECT GROUP_CONCAT(CONCAT_WS(' ', time, state, info)) FROM information_schema.processlist";
    private static final int FAULTS_IN_A_HUNDRED = 12;
    /** A mark that is not come to in this time is waited for no longer: the sender is killed where it is. */
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private WaitingTexts texts;

    @BeforeEach
    void start() throws Exception {
        texts = new WaitingTexts(home);
    }

    @AfterEach
    void stop() throws Exception {
        texts.close();
    }

    static LongStream seeds() {
        return Stream.of(System.getProperty("chaos.seeds", "1").split(",")).mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_is_texted_and_nobody_twice(long seed) throws Exception {
        var began = System.nanoTime();
        var numbers = texts.queue(PEOPLE, seed);
        var reachable = numbers.values().stream().filter(number -> Weather.takesTexts(number.e164())).count();
        try (var twilio = TwilioProcess.start(SenderProcess.HOST)) {
            twilio.livesThrough(new Weather(seed, FAULTS_IN_A_HUNDRED));
            var port = SenderProcess.freePort();
            var atMarks = kills(new Random(seed), port, twilio);
            try (var sender = SenderProcess.start(home, port, twilio.url())) {
                new Patience(sender, texts).until(() -> {
                    texts.settleHeld(twilio);
                    return texts.unsettled() == 0;
                });
            }

            var taken = twilio.taken();
            System.out.printf("Chaos, seed %d: %d people, %d of them reachable, %d kills (at marks %s), %d texted, %s, %.0f s%n",
                    seed, PEOPLE,
                    reachable, KILLS, atMarks, taken.size(), texts.states(), (System.nanoTime() - began) / 1e9);
            assertEquals(Map.of(), taken.entrySet().stream().filter(each -> each.getValue() > 1)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), "texted twice");
            assertEquals(reachable, taken.size(), "never texted: " + texts.states());
            assertTrue(taken.keySet().stream().allMatch(text -> Weather.takesTexts(numbers.get(text).e164())));
        }
    }

    /** Kills sender after sender: at a mark in its work, and by turns at any moment, from while it starts to well into its work. */
    private List<Mark> kills(Random random, int port, TwilioProcess twilio) throws Exception {
        var atMarks = new ArrayList<Mark>();
        for (var kill = 0; kill < KILLS; kill++) {
            var mark = Mark.values()[kill / 2 % Mark.values().length];
            var after = 1 + random.nextInt(mark == Mark.ASKING || mark == Mark.TOLD ? 4 : 40);
            if (kill % 2 == 0) {
                try (var sender = SenderProcess.start(home, port, twilio.url(), "-Dmark=" + mark, "-Dmark.after=" + after)) {
                    if (sender.diesWithin(LONGEST_LIFE)) atMarks.add(mark);
                }
            } else {
                try (var sender = SenderProcess.start(home, port, twilio.url())) {
                    TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
                    sender.isKilled();
                }
            }
        }
        return atMarks;
    }

    @Test
    void two_instances_with_three_senders_each_never_claim_a_text_twice() throws Exception {
        texts.queue(ROWS, 1);
        var properties = SenderProcess.properties(home, texts.server(), "http://127.0.0.1:1");
        try (var one = SenderProcess.context(properties, Clock.systemUTC());
                var other = SenderProcess.context(properties, Clock.systemUTC());
                var hands = Executors.newFixedThreadPool(6)) {
            var senders = new ArrayList<Callable<List<Id>>>();
            for (var outbox : List.of(one.getBean(Outbox.class), other.getBean(Outbox.class)))
                for (var i = 0; i < 3; i++) senders.add(() -> claims(outbox));
            var all = new ArrayList<Id>();
            for (var each : hands.invokeAll(senders, 10, TimeUnit.MINUTES)) {
                if (each.isCancelled()) fail("not done in time: " + texts.states() + ", " + texts.read(WHO_WAITS));
                all.addAll(each.get());
            }

            assertEquals(ROWS, all.size());
            assertEquals(ROWS, new HashSet<>(all).size());
        }
    }

    /** Tidies and claims as the service does, until there are none; whoever is turned away by the database looks again, but that is rare. */
    private static List<Id> claims(Outbox outbox) {
        var claimed = new ArrayList<Id>();
        var turnedAway = 0;
        for (var idle = 0; idle < 20;) {
            var claim = Id.random();
            try {
                outbox.fallDue(SenderProcess.NOON, 1000);
                outbox.takeBack(SenderProcess.NOON);
                outbox.giveUp(SenderProcess.NOON, SenderProcess.NOON);
                idle = outbox.claimDue(claim, SenderProcess.NOON, SenderProcess.NOON.plusSeconds(600), 50) == 0 ? idle + 1 : 0;
                outbox.claimedBy(claim).forEach(text -> claimed.add(text.id()));
            } catch (RuntimeException away) {
                if (++turnedAway > MOST_TURNED_AWAY || Thread.currentThread().isInterrupted()) throw away;
                idle = 0;
            }
        }
        return claimed;
    }
}
