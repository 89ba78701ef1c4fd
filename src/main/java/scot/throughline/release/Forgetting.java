package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Surveys;

/**
 * Forgets invitations once their quarter is out. Which ones go depends on the day they expired and on nothing else: if answered ones went
 * earlier, a worker's list would show who answered.
 */
@Singleton
@Requires(property = "datasources.release.url")
class Forgetting {
    private final Closings closings;
    private final BatchRows batches;
    private final Surveys surveys;

    Forgetting(Closings closings, BatchRows batches, Surveys surveys) {
        this.closings = closings;
        this.batches = batches;
        this.surveys = surveys;
    }

    /** Closed ones leave a stub until their year is out, because held answers and yearly tables still have to be weighed. */
    @Transactional("release")
    void endedBy(Quarter quarter) {
        var council = surveys.council().key();
        int gone;
        do {
            gone = closings.leaveStubs(council, quarter.lastDay()) + closings.forgetEnded(council, quarter.lastDay());
        } while (gone > 0);
        forgetOpenLinks(quarter, council);
        if (quarter.number() == 4) forgetStubsBefore(quarter, council);
    }

    /** Nobody stands behind these, so they go as soon as nothing is left to weigh them against. */
    private void forgetOpenLinks(Quarter quarter, String council) {
        while (closings.forgetUnusedAtOpenLinks(council, quarter.lastDay()) > 0) {
        }
        for (var batch : batches.all(council)) {
            if (batch.waits() || batch.of().isInvited()) continue;
            while (closings.forgetAtOpenLinks(council, batch.period()) > 0) {
            }
        }
    }

    private void forgetStubsBefore(Quarter quarter, String council) {
        for (var batch : batches.all(council)) {
            if (batch.waits() || !batch.quarter().year().equals(quarter.year().yearBefore())) continue;
            while (closings.forgetStubs(council, batch.of().key(), List.of(batch.period())) > 0) {
            }
        }
    }
}
