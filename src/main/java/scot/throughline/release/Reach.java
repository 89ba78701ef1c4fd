package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Disclosure;
import scot.throughline.survey.Family;

/** Counts whom a quarter's invitations reached, for the ledger. */
@Singleton
@Requires(property = "datasources.release.url")
class Reach {
    private final Closings closings;
    private final Answered answered;

    Reach(Closings closings, Answered answered) {
        this.closings = closings;
        this.answered = answered;
    }

    /** Response rests on everybody whose chance ended in the quarters of the figure, and is shown only where the batch was opened. */
    Coverage of(String council, Family family, Quarter quarter, List<Batch> decided, LocalDate today) {
        var offered = closings.offered(council, family.key(), quarter.key(), quarter.firstDay(), quarter.lastDay());
        var delivered = closings.delivered(council, family.key(), quarter.key(), quarter.firstDay(), quarter.lastDay());
        var ended = family == Family.EXIT
                ? OptionalInt.of(closings.ended(council, quarter.firstDay(), quarter.lastDay()))
                : OptionalInt.empty();
        return new Coverage(family, quarter, ended, offered, delivered, response(council, family, quarter, decided, offered), today);
    }

    private OptionalInt response(String council, Family family, Quarter quarter, List<Batch> decided, int offered) {
        var opened = decided.stream().filter(batch -> batch.family() == family && batch.last().equals(quarter)
                && batch.first().equals(quarter) && batch.decision() == Decision.OPENED).findFirst();
        return opened.isEmpty()
                ? OptionalInt.empty()
                : Disclosure.response(answered.in(council, family, List.of(quarter)).size(), offered);
    }
}
