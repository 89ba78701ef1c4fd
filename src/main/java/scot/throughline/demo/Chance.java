package scot.throughline.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Luck that is the same each time: every made-up person has their own, so that nothing turns on who comes first. */
final class Chance {
    private static final long SEED = 20_260_401L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param matter keeps what one person does here from what they do there */
    static Chance of(int person, String matter) {
        return new Chance(SEED + 1_000_003L * person + matter.hashCode());
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** From 0 up to, but not including, an end. */
    int below(int end) {
        return random.nextInt(end);
    }

    <T> T of(List<T> each) {
        return each.get(below(each.size()));
    }

    /** The place of one of several, each with its weight. */
    int weighted(int... weights) {
        var left = below(IntStream.of(weights).sum());
        var place = 0;
        while (left >= weights[place]) left -= weights[place++];
        return place;
    }
}
