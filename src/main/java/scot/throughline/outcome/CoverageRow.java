package scot.throughline.outcome;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Family;

/** A quarter's coverage as the table keeps it. */
@MappedEntity(value = "coverage", schema = "report")
record CoverageRow(@Id String council, String family, String period, @Nullable Integer ended, int offered, int delivered,
        @Nullable Integer response, LocalDate publishedOn) {

    static CoverageRow of(String council, Coverage coverage) {
        return new CoverageRow(council, coverage.family().key(), coverage.period().key(), orNull(coverage.ended()), coverage.offered(),
                coverage.delivered(), orNull(coverage.response()), coverage.publishedOn());
    }

    Coverage coverage() {
        return new Coverage(Family.parse(family), (Quarter) Period.parse(period), orNone(ended), offered, delivered, orNone(response),
                publishedOn);
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt orNone(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
