package scot.throughline.response;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.KeyFolder;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;
import scot.throughline.survey.ShippedSurveys;

/**
 * How long it takes to seal one response, every blob of it and the yearly ones twice, beside the key agreements alone that this needs. In time of the
 * processor. Printed, never asserted, because machines differ: the aim is under a millisecond.
 */
@Tag("benchmark")
class SealingBenchmark {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 1_000;
    private static final double MOST_MILLISECONDS = 1;
    /** One for everybody, two for each of the three breakdowns, one for the exit's box of words. */
    private static final int SEALS = 8;
    private static final Quarter QUARTER = (Quarter) Period.parse("2026-27.Q1");

    @TempDir
    private Path home;

    @Test
    void one_response_beside_its_key_agreements() {
        var keys = new KeyFolder(home);
        var service = keys.service();
        service.make();
        PoolKeys.make(keys.privateKeys(), ShippedSurveys.all(), QUARTER);
        var responses = new Responses(keys.publicKeys(), service.poolTag(), _ -> {});
        var response = new Response("anytown", Family.EXIT, ShippedSurveys.exit(), Answers.NONE.picked("NOW.HOME", "4"),
                Map.of(Kind.TEAM, "north", Kind.AREA, "town", Kind.JOURNEY_TYPE, "cpo-supervision"), false);

        var agreements = median(SealingBenchmark::agreeOnKeys);
        var sealing = median(() -> responses.seal(response, QUARTER));
        System.out.printf("Sealing one response: median %.2f ms, at most %.0f; its %d key agreements alone: %.2f ms; ratio %.2f%n", sealing,
                MOST_MILLISECONDS, SEALS, agreements, sealing / agreements);
    }

    /** A pair of one's own and what it shares with another's, as often as a response needs it. */
    private static void agreeOnKeys() {
        var secret = new byte[X25519.SCALAR_SIZE];
        var point = new byte[X25519.POINT_SIZE];
        for (var i = 0; i < SEALS; i++) {
            X25519.generatePrivateKey(RANDOM, secret);
            X25519.scalarMultBase(secret, 0, point, 0);
            X25519.scalarMult(secret, 0, point, 0, point, 0);
        }
    }

    private static double median(Runnable doing) {
        var processor = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < WARM_UP; i++) doing.run();
        return IntStream.range(0, MEASURED).mapToDouble(_ -> {
            var began = processor.getCurrentThreadCpuTime();
            doing.run();
            return (processor.getCurrentThreadCpuTime() - began) / 1e6;
        }).sorted().skip(MEASURED / 2).findFirst().orElseThrow();
    }
}
