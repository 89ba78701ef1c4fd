package scot.throughline.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import scot.throughline.response.Looked;

/**
 * Whether a batch may be opened. Nobody may stand out in it, not even to somebody who knows what all the others said: a worker who knows
 * the people they hold must still face enough that they do not.
 */
final class Gate {
    /** The smallest batch that is ever opened, in distinct journeys. */
    static final int K_BATCH = 10;
    /** The fewest people of other caseholders, whichever caseholder one takes away. */
    static final int FEWEST_OTHERS = 5;
    /** The smallest share of other caseholders' people: one in this many. */
    static final int SMALLEST_SHARE = 4;

    private Gate() {}

    /** Why a batch stays shut, in the words the operator reads; empty when it may open. */
    static Optional<Held> weigh(Looked pool, List<Closing> closings) {
        return faulty(pool, closings.size()).or(() -> weigh(closings, 0));
    }

    /** The same at open links, where every answer is somebody nobody holds: enough of them is enough. */
    static Optional<Held> weighOpen(Looked pool, int closed) {
        return faulty(pool, closed).or(() -> closed < K_BATCH ? tooFew() : Optional.empty());
    }

    /** The same for what people wrote, of every family together: so many sent answers, and so many of their boxes are not empty. */
    static Optional<Held> weighWords(List<Closing> closings, int atOpenLinks, int written) {
        if (written < K_BATCH) return held("fewer than " + K_BATCH + " people wrote something", false);
        return weigh(closings, atOpenLinks);
    }

    private static Optional<Held> faulty(Looked pool, int closed) {
        return faulty(pool, closed, closed);
    }

    /**
     * What is wrong with a batch, whoever answered.
     *
     * @param fewest how few blobs there may be for those who sent answers
     * @param most how many
     */
    static Optional<Held> faulty(Looked pool, int fewest, int most) {
        return switch (pool) {
            case Looked.KeyGone(var batch) -> held("the key of " + batch.name() + " is gone, so it was opened before or cannot be", true);
            case Looked.Forged() -> held("the pool holds a blob that is not ours, or lacks one", true);
            case Looked.Sound(var blobs) when blobs > most -> held("the pool holds more answers than invitations were closed", true);
            case Looked.Sound(var blobs) when blobs < fewest -> held("the pool holds fewer answers than invitations were closed", true);
            case Looked.Sound _ -> Optional.empty();
        };
    }

    private static Optional<Held> weigh(List<Closing> closings, int atOpenLinks) {
        if (journeys(closings) + atOpenLinks < K_BATCH) return tooFew();
        return oneHoldsTooMany(closings) ? held("too many of those who answered have the same caseholder", false) : Optional.empty();
    }

    /** How many people answered, however often each. */
    static int journeys(List<Closing> closings) {
        return (int) closings.stream().map(Closing::journey).distinct().count();
    }

    /** Whether there is somebody beside whose own people too few others are left. */
    static boolean oneHoldsTooMany(List<Closing> closings) {
        var journeys = closings.stream().map(Closing::journey).collect(toSet());
        var byCaseholder = closings.stream().collect(groupingBy(Closing::caseholder, mapping(Closing::journey, toSet())));
        for (var own : byCaseholder.values()) {
            var others = new HashSet<>(journeys);
            others.removeAll(own);
            if (others.size() < FEWEST_OTHERS || others.size() * SMALLEST_SHARE < journeys.size()) return true;
        }
        return false;
    }

    private static Optional<Held> tooFew() {
        return held("fewer than " + K_BATCH + " people answered", false);
    }

    private static Optional<Held> held(String why, boolean broken) {
        return Optional.of(new Held(why, broken));
    }

    /**
     * A batch that stays shut.
     *
     * @param broken whether somebody must look into it, rather than wait
     */
    record Held(String why, boolean broken) {}
}
