package scot.throughline.release;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/**
 * Forgets invitations once their quarter is out. Which ones go depends on the day they expired and on nothing else: if answered ones went
 * earlier, a worker's list would show who answered.
 */
@Singleton
@Requires(property = "datasources.release.url")
class Forgetting {
    private final Closings closings;
    private final Answered answered;
    private final Stubs stubs;
    private final BatchRows batches;
    private final Surveys surveys;

    Forgetting(Closings closings, Answered answered, Stubs stubs, BatchRows batches, Surveys surveys) {
        this.closings = closings;
        this.answered = answered;
        this.stubs = stubs;
        this.batches = batches;
        this.surveys = surveys;
    }

    /** Closed ones leave a stub until their year is out, because held answers and yearly tables still have to be weighed. */
    @Transactional("release")
    void endedBy(Quarter quarter) {
        var council = surveys.council().key();
        answered.leaveStubs(council, quarter.lastDay());
        while (closings.forgetExpired(council, quarter.lastDay()) > 0) {
        }
        forgetOpenLinks(quarter, council);
        forgetStubs(council);
    }

    /** Nobody stands behind these, so they go as soon as nothing is left to weigh them against: what they wrote is weighed when its half-year is over. */
    private void forgetOpenLinks(Quarter quarter, String council) {
        while (closings.forgetUnusedAtOpenLinks(council, quarter.lastDay()) > 0) {
        }
        for (var batch : batches.quarters(council)) {
            if (batch.waits() || batch.of().isInvited() || batch.quarter().half().lastDay().isAfter(quarter.lastDay())) continue;
            while (closings.forgetAtOpenLinks(council, batch.period()) > 0) {
            }
        }
    }

    /** A year's stubs go when every breakdown of it is decided, also those that were left only afterwards. */
    private void forgetStubs(String council) {
        var labelled = batches.all(council).stream().filter(batch -> Kind.BREAKDOWNS.contains(batch.kind())).toList();
        for (var family : Family.values())
            labelled.stream().filter(batch -> batch.of() == family).collect(groupingBy(BatchRow::year, counting()))
                    .forEach((year, kinds) -> {
                        if (kinds < Kind.BREAKDOWNS.size()) return;
                        var periods = year.quarters().stream().map(Quarter::key).toList();
                        while (stubs.forget(council, family.key(), periods) > 0) {
                        }
                    });
    }
}
