package scot.throughline.auditor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.outcome.Disclosure;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown.Rounded;

/**
 * What a percentage says: {@code (2·from − step)·base ≤ 200·counted < (2·to + step)·base}, where every percentage between the two, rounded to the
 * step, is said in these words. A mean says the same of the numbers people have: one of 2.3 is 230 per cent of the base, rounded to ten.
 */
record Ratio(Sum counted, Sum base, int shownBase, Rounded rounded, @Nullable LedgerEntry by) {
    /** No share is more than this, so "or more" says nothing beyond. */
    private static final int ALL = 100;

    List<Statement> statements() {
        var sizes = sizes();
        var between = new Statement(counted, fewest(sizes.getFirst()), most(sizes.getLast()), by);
        return Stream.concat(Stream.of(atLeast(), atMost()).flatMap(Optional::stream), Stream.of(between)).toList();
    }

    /** The sizes that the base can have. */
    List<Integer> sizes() {
        return IntStream
                .rangeClosed(Math.max(Disclosure.FEWEST, shownBase - Disclosure.BASE_ROUNDED_AWAY),
                        shownBase + Disclosure.BASE_ROUNDED_AWAY)
                .filter(people -> fewest(people) <= most(people)).boxed().toList();
    }

    private Optional<Statement> atLeast() {
        return rounded.from() <= 0
                ? Optional.empty()
                : Optional.of(Statement.atLeast(counted.times(200).minus(base.times(2 * rounded.from() - rounded.step())), 0, by));
    }

    private Optional<Statement> atMost() {
        return rounded.to() == ALL
                ? Optional.empty()
                : Optional.of(Statement.atMost(counted.times(200).minus(base.times(2 * rounded.to() + rounded.step())), -1, by));
    }

    /** The fewest that may be counted of a base. */
    int fewest(int people) {
        return Math.max(0, Math.ceilDiv((2 * rounded.from() - rounded.step()) * people, 200));
    }

    /** The most that may be counted of a base. */
    int most(int people) {
        return rounded.to() == ALL ? people : Math.floorDiv((2 * rounded.to() + rounded.step()) * people - 1, 200);
    }

    Ratio renumbered(Map<Integer, Integer> numbers) {
        return new Ratio(counted.renumbered(numbers), base.renumbered(numbers), shownBase, rounded, by);
    }
}
