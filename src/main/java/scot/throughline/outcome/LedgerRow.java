package scot.throughline.outcome;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Shown.AboutHalf;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Destroyed;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;

/** A ledger entry as the table keeps it. */
@MappedEntity(value = "release_stat", schema = "report")
record LedgerRow(@Id String council, String measure, Side side, Kind kind, String label, String period, String firstQuarter, String shown,
        @Nullable Integer figure, @Nullable Integer base, LocalDate publishedOn) {

    static LedgerRow of(String council, LedgerEntry entry) {
        return switch (entry.shown()) {
            case Percent(var percent, var base) -> of(council, entry, "PERCENT", percent, base);
            case AtLeast(var percent, var base) -> of(council, entry, "AT_LEAST", percent, base);
            case AtMost(var percent, var base) -> of(council, entry, "AT_MOST", percent, base);
            case HalfOrMore(var base) -> of(council, entry, "HALF_OR_MORE", null, base);
            case AboutHalf(var base) -> of(council, entry, "ABOUT_HALF", null, base);
            case HalfOrLess(var base) -> of(council, entry, "HALF_OR_LESS", null, base);
            case Mean(var tenths, var base) -> of(council, entry, "MEAN", tenths, base);
            case TooFew() -> of(council, entry, "TOO_FEW", null, null);
            case Withheld() -> of(council, entry, "WITHHELD", null, null);
            case Held() -> of(council, entry, "HELD", null, null);
            case Destroyed() -> of(council, entry, "DESTROYED", null, null);
        };
    }

    private static LedgerRow of(String council, LedgerEntry entry, String shown, @Nullable Integer figure, @Nullable Integer base) {
        return new LedgerRow(council, entry.measure(), entry.side(), entry.kind(), entry.label(), entry.period().key(), entry.first().key(),
                shown, figure,
                base, entry.publishedOn());
    }

    /** The columns as they stand. */
    String line() {
        return Stream.of(measure, side, kind, label, period, firstQuarter, shown, figure, base, publishedOn).map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    LedgerEntry entry() {
        var people = base == null ? 0 : base;
        var number = figure == null ? 0 : figure;
        var said = switch (shown) {
            case "PERCENT" -> new Percent(number, people);
            case "AT_LEAST" -> new AtLeast(number, people);
            case "AT_MOST" -> new AtMost(number, people);
            case "HALF_OR_MORE" -> new HalfOrMore(people);
            case "ABOUT_HALF" -> new AboutHalf(people);
            case "HALF_OR_LESS" -> new HalfOrLess(people);
            case "MEAN" -> new Mean(number, people);
            case "TOO_FEW" -> new TooFew();
            case "WITHHELD" -> new Withheld();
            case "HELD" -> new Held();
            case "DESTROYED" -> new Destroyed();
            default -> throw new IllegalStateException("The ledger says '" + shown + "', which is no way to show a figure");
        };
        return new LedgerEntry(measure, side, kind, label, Period.parse(period), (Quarter) Period.parse(firstQuarter), said, publishedOn);
    }
}
