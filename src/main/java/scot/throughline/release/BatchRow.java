package scot.throughline.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/** What became of a quarter's answers of one family, or of a year's that carry one kind of label. */
@MappedEntity(value = "batch", schema = "report")
record BatchRow(@Id String family, Kind kind, String period, String outcome, @Nullable String publishedIn) {
    Family of() {
        return Family.parse(family);
    }

    FinancialYear year() {
        return Period.parse(period).year();
    }

    Quarter quarter() {
        return (Quarter) Period.parse(period);
    }

    scot.throughline.seal.Batch sealed(String council) {
        return new scot.throughline.seal.Batch(council, of(), kind, Period.parse(period));
    }

    boolean waits() {
        return outcome.equals(Batch.Decision.HELD.name()) && publishedIn == null;
    }

    /** The decisions about everyone's answers. */
    static List<BatchRow> quarters(List<BatchRow> all) {
        return all.stream().filter(batch -> batch.kind == Kind.ALL).toList();
    }

    /** Whether these are words that were opened with this half-year. */
    boolean openedWith(HalfYear half) {
        return kind == Kind.TEXT && outcome.equals(Batch.Decision.OPENED.name()) && half.key().equals(publishedIn);
    }

    /** The decision with the first quarter it settled, which is earlier where quarters were held. */
    Batch among(List<BatchRow> all) {
        var first = all.stream().filter(other -> other.family.equals(family) && period.equals(other.publishedIn)).map(BatchRow::quarter)
                .min(Quarter::compareTo).filter(earlier -> earlier.compareTo(quarter()) < 0).orElse(quarter());
        return new Batch(of(), first, quarter(), Batch.Decision.valueOf(outcome));
    }
}
