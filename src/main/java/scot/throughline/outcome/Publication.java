package scot.throughline.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.response.AnswerCount;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;

/**
 * The figures of one release. A measure is published with the quarter that ends its period, from every answer opened since it was last published.
 *
 * <p>Where the quarter that ends a half-year is held, so is the half-year, though its first quarter was opened: it is joined to the next one and both
 * are one figure, just as quarters are. The other way, a half-year of one quarter and then one of three, would show the figure sooner but under a
 * name that is not true. A half-year whose last quarter is wiped unread is not shown at all.
 */
public final class Publication {
    private final Quarter released;
    private final List<Batch> batches;
    private final List<AnswerCount> counts;
    private final LocalDate publishedOn;

    private Publication(Quarter released, List<Batch> batches, List<AnswerCount> counts, LocalDate publishedOn) {
        this.released = released;
        this.batches = batches;
        this.counts = counts;
        this.publishedOn = publishedOn;
    }

    /**
     * What the ledger gains by releasing a quarter.
     *
     * @param batches every decision of this release, and the earlier ones of two years
     * @param counts what was counted in those that were opened
     */
    public static List<LedgerEntry> figures(List<Measure> measures, Quarter released, List<Batch> batches, List<AnswerCount> counts,
            LocalDate publishedOn) {
        var publication = new Publication(released, batches, counts, publishedOn);
        return measures.stream().flatMap(publication::of).toList();
    }

    /**
     * What the ledger gains by a year's answers of one kind of label.
     *
     * @param labels those that may be shown
     * @param counts of those labels
     */
    public static List<LedgerEntry> breakdown(List<Measure> measures, Kind kind, FinancialYear year, Quarter first, Set<String> labels,
            List<AnswerCount> counts, LocalDate publishedOn) {
        var entries = new ArrayList<LedgerEntry>();
        for (var measure : measures) for (var label : new TreeSet<>(labels)) {
            var its = counts.stream().filter(count -> count.label().equals(label)).toList();
            entries.add(new LedgerEntry(measure.key(), Side.END, kind, label, year, first, shown(measure.end(), its), publishedOn));
        }
        return entries;
    }

    private static Shown shown(Measure.Counted counted, List<AnswerCount> counts) {
        var people = people(counted, counted.base(), counts);
        if (!counted.mean()) return Disclosure.protect(people(counted, counted.counted(), counts), people);
        var numbers = counted.base().stream().mapToInt(Integer::parseInt).summaryStatistics();
        var total = counted.base().stream().mapToInt(number -> Integer.parseInt(number) * people(counted, Set.of(number), counts)).sum();
        return Disclosure.mean(total, people, numbers.getMin(), numbers.getMax());
    }

    private static int people(Measure.Counted counted, Set<String> answers, List<AnswerCount> counts) {
        return counts.stream().filter(each -> each.question().equals(counted.question()) && answers.contains(each.answer()))
                .mapToInt(AnswerCount::n).sum();
    }

    private Stream<LedgerEntry> of(Measure measure) {
        var period = endingWith(released, measure.every());
        if (period.isEmpty()) return Stream.empty();
        return Stream.of(figure(measure, Side.START, measure.start(), period.get()), figure(measure, Side.END, measure.end(), period.get()))
                .flatMap(Optional::stream);
    }

    private Optional<LedgerEntry> figure(Measure measure, Side side, Measure.@Nullable Counted counted, Period period) {
        if (counted == null) return Optional.empty();
        return decided(counted.family(), released).flatMap(batch -> {
            var since = unpublishedSince(counted.family(), measure.every());
            return switch (batch.decision()) {
                case HELD -> Optional.of(entry(measure, side, period, since, new Shown.Held()));
                case DESTROYED -> Optional.of(entry(measure, side, period, earlier(since, batch.first()), new Shown.Destroyed()));
                case OPENED -> {
                    var opened = opened(counted.family(), since);
                    if (nothingCounted(counted.family(), opened)) yield Optional.empty();
                    var first = opened.stream().map(Batch::first).min(Quarter::compareTo).orElse(since);
                    yield Optional.of(entry(measure, side, period, first, shown(counted, of(counted.family(), opened))));
                }
            };
        });
    }

    /** Nobody was asked in any of them, so there is no figure, not even one to withhold. */
    private boolean nothingCounted(Family family, List<Batch> opened) {
        return counts.stream()
                .noneMatch(each -> each.family() == family && opened.stream().anyMatch(batch -> batch.last().equals(each.period())));
    }

    private LedgerEntry entry(Measure measure, Side side, Period period, Quarter first, Shown shown) {
        return new LedgerEntry(measure.key(), side, Kind.ALL, "", period, first, shown, publishedOn);
    }

    /** The first quarter of the stretch that was not shown yet: periods whose last quarter was held are still to come. */
    private Quarter unpublishedSince(Family family, Measure.Every every) {
        var first = released.plus(1 - quarters(every));
        while (decided(family, first.plus(-1)).filter(before -> before.decision() == Decision.HELD).isPresent())
            first = first.plus(-quarters(every));
        return first;
    }

    private Optional<Batch> decided(Family family, Quarter quarter) {
        return batches.stream().filter(batch -> batch.family() == family && batch.last().equals(quarter)).findFirst();
    }

    private List<Batch> opened(Family family, Quarter since) {
        var opened = new ArrayList<Batch>();
        for (var quarter = since; quarter.compareTo(released) <= 0; quarter = quarter.next()) {
            decided(family, quarter).filter(batch -> batch.decision() == Decision.OPENED).ifPresent(opened::add);
        }
        return opened;
    }

    /** What everyone answered in these batches. */
    private List<AnswerCount> of(Family family, List<Batch> opened) {
        return counts.stream().filter(each -> each.kind() == Kind.ALL && each.family() == family)
                .filter(each -> opened.stream().anyMatch(batch -> batch.last().equals(each.period()))).toList();
    }

    private static Quarter earlier(Quarter one, Quarter other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static int quarters(Measure.Every every) {
        return switch (every) {
            case QUARTER -> 1;
            case HALF_YEAR -> 2;
            case YEAR -> 4;
        };
    }

    private static Optional<Period> endingWith(Quarter quarter, Measure.Every every) {
        return switch (every) {
            case QUARTER -> Optional.of(quarter);
            case HALF_YEAR -> quarter.equals(quarter.half().lastQuarter()) ? Optional.of(quarter.half()) : Optional.empty();
            case YEAR -> quarter.number() == 4 ? Optional.of(quarter.year()) : Optional.empty();
        };
    }
}
