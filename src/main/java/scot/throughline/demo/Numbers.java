package scot.throughline.demo;

import java.util.BitSet;
import java.util.stream.IntStream;
import scot.throughline.sms.MobileNumber;

/** The thousand numbers kept for drama, handed out again when an order is over. When all are in use, people share. */
final class Numbers {
    private static final int ALL = 1_000;

    private final int[] holders = new int[ALL];
    private final BitSet stopped = new BitSet(ALL);
    private int last;

    /** A number, and whether somebody else has it too. */
    record Given(int last, boolean shared) {
        MobileNumber mobile() {
            return new MobileNumber("+447700900%03d".formatted(last));
        }
    }

    /** The number that was over for longest, else the next that people can share. */
    Given next() {
        last = IntStream.rangeClosed(1, ALL).map(step -> (last + step) % ALL).filter(number -> !stopped.get(number))
                .boxed().sorted((one, other) -> Integer.compare(Math.min(1, holders[one]), Math.min(1, holders[other]))).findFirst()
                .orElseThrow();
        return new Given(last, holders[last]++ > 0);
    }

    void over(Given number) {
        holders[number.last()]--;
    }

    /** Nobody is given this number again: it asked for no more texts. */
    void stopped(Given number) {
        stopped.set(number.last());
    }
}
