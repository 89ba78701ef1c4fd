package scot.throughline.response;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;
import scot.throughline.seal.KeyFolder;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;
import scot.throughline.survey.ShippedSurveys;

/** How long it takes to seal one response: every blob of it, the yearly ones twice. */
@Tag("slow")
class SealingBenchmark {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 2_000;
    private static final double MOST_MILLISECONDS = 1;
    private static final Quarter QUARTER = (Quarter) Period.parse("2026-27.Q1");

    @TempDir
    private Path home;

    @Test
    void one_response_is_sealed_within_a_millisecond() {
        var keys = new KeyFolder(home);
        var service = keys.service();
        service.make();
        PoolKeys.make(keys.privateKeys(), ShippedSurveys.all(), QUARTER);
        var responses = new Responses(keys.publicKeys(), service.poolTag(), (_, _, _, _, _, _, _, _) -> {});
        var response = new Response("anytown", Family.EXIT, ShippedSurveys.exit(), Answers.NONE.picked("NOW.HOME", "4"),
                Map.of(Kind.TEAM, "north", Kind.AREA, "town", Kind.JOURNEY_TYPE, "cpo-supervision"), false);
        for (var i = 0; i < WARM_UP; i++) responses.seal(response, QUARTER);
        var median = IntStream.range(0, MEASURED).mapToDouble(_ -> {
            var began = System.nanoTime();
            responses.seal(response, QUARTER);
            return (System.nanoTime() - began) / 1e6;
        }).sorted().skip(MEASURED / 2).findFirst().orElseThrow();
        System.out.printf("Sealing one response: median %.2f ms, at most %.0f%n", median, MOST_MILLISECONDS);
        assertTrue(median < MOST_MILLISECONDS, "sealing took " + median + " ms");
    }
}
