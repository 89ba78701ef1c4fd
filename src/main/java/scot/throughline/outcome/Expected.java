package scot.throughline.outcome;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Family;

/**
 * How many answers a quarter a figure will rest on: how many are asked, and how many of those asked have stood behind it so far. Only bases are read,
 * as they were shown; what a figure says of them never is.
 *
 * @param from where the number comes from, in words
 */
record Expected(double aQuarter, String from) {
    /** Per cent of those asked who answer, as long as no release has shown it. */
    static final int RESPONSE = 30;
    /** Per cent of those who answer who are in a base that is not of everyone, as long as no figure has shown it. */
    static final int SHARE = 50;
    /** What stands for a base of which no more is known than that it was under ten. */
    private static final int UNDER_TEN = 5;
    private static final int QUARTERS_LOOKED_AT = 4;

    /**
     * @param asked a quarter; empty where it is not known
     * @param coverage of the family
     * @param figures of everyone, of those whose base this is
     * @param ofEveryone whether everyone who answers is in it
     */
    static Optional<Expected> of(OptionalDouble asked, List<Coverage> coverage, List<LedgerEntry> figures, boolean ofEveryone) {
        var offered = coverage.stream().collect(toMap(Coverage::period, Coverage::offered, (one, _) -> one));
        var lastYear = lastYear(figures);
        var people = lastYear.stream().mapToInt(entry -> base(entry).orElseThrow()).sum();
        if (asked.isEmpty() && lastYear.isEmpty()) return Optional.empty();
        if (asked.isEmpty()) {
            var quarters = lastYear.stream().mapToLong(entry -> quarters(entry).size()).sum();
            return Optional.of(new Expected((double) people / quarters, "as many as last year: nobody is asked by name"));
        }
        var covered = lastYear.stream().filter(entry -> offered.keySet().containsAll(quarters(entry))).toList();
        var ofThose = covered.stream().flatMap(entry -> quarters(entry).stream()).mapToInt(quarter -> offered(offered, quarter)).sum();
        if (ofThose > 0) {
            var behind = covered.stream().mapToInt(entry -> base(entry).orElseThrow()).sum();
            return Optional.of(new Expected(asked.getAsDouble() * behind / ofThose, "from last year's published bases"));
        }
        var answering = asked.getAsDouble() * response(coverage).orElse(RESPONSE) / 100;
        var from = response(coverage).isPresent() ? "from last year's response" : "assuming that %d%% answer".formatted(RESPONSE);
        return Optional.of(ofEveryone
                ? new Expected(answering, from)
                : new Expected(answering * SHARE / 100, from + ", and that it is of %d%% of them".formatted(SHARE)));
    }

    /** The mean of the last year's quarters; empty where nobody was asked, which says nothing of the next. */
    static OptionalDouble asked(List<Coverage> coverage) {
        var mean = last(coverage).stream().mapToInt(Coverage::offered).average();
        return mean.orElse(0) > 0 ? mean : OptionalDouble.empty();
    }

    private static OptionalDouble response(List<Coverage> coverage) {
        var known = last(coverage).stream().filter(each -> each.response().isPresent() && each.offered() > 0).toList();
        var offered = known.stream().mapToInt(Coverage::offered).sum();
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.stream().mapToDouble(each -> each.response().orElseThrow() * each.offered()).sum() / offered);
    }

    private static List<Coverage> last(List<Coverage> coverage) {
        var inOrder = coverage.stream().sorted(Comparator.comparing(Coverage::period)).toList();
        return inOrder.subList(Math.max(0, inOrder.size() - QUARTERS_LOOKED_AT), inOrder.size());
    }

    /** Those that came out within a year of the newest, and of whose base something is known. */
    private static List<LedgerEntry> lastYear(List<LedgerEntry> figures) {
        var known = figures.stream().filter(entry -> base(entry).isPresent()).toList();
        return known.stream().map(entry -> entry.period().lastDay()).max(Comparator.naturalOrder())
                .map(newest -> known.stream().filter(entry -> entry.period().lastDay().isAfter(newest.minusYears(1))).toList())
                .orElse(List.of());
    }

    /** People behind a figure, as far as it was shown; empty where nothing is said of them. */
    static Optional<Integer> base(LedgerEntry entry) {
        return switch (entry.shown()) {
            case Shown.Share share -> Optional.of(share.base());
            case Shown.Mean(_, var base) -> Optional.of(base);
            case Shown.TooFew _ -> Optional.of(UNDER_TEN);
            case Shown.Withheld _,Shown.Held _,Shown.Destroyed _ -> Optional.empty();
        };
    }

    private static List<Quarter> quarters(LedgerEntry entry) {
        var last = Quarter.of(entry.period().lastDay());
        return IntStream.rangeClosed(entry.first().index() - last.index(), 0).mapToObj(last::plus).toList();
    }

    private static int offered(Map<Quarter, Integer> offered, Quarter quarter) {
        return offered.getOrDefault(quarter, 0);
    }
}
