package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;
import scot.throughline.response.OpenPool;
import scot.throughline.survey.Surveys;

/** What follows the commit of a release, in an order that a crash cannot spoil: written down, its keys destroyed, its invitations forgotten. */
@Singleton
@Requires(property = "datasources.release.url")
class AfterRelease {
    private final Manifests manifests;
    private final BatchRows batches;
    private final OpenPool pool;
    private final Forgetting forgetting;
    private final Surveys surveys;

    AfterRelease(Manifests manifests, BatchRows batches, OpenPool pool, Forgetting forgetting, Surveys surveys) {
        this.manifests = manifests;
        this.batches = batches;
        this.pool = pool;
        this.forgetting = forgetting;
        this.surveys = surveys;
    }

    /** Why nothing may be released at all; null if something may. */
    @Transactional("release")
    @Nullable
    String refuses() {
        return manifests.refuses(council(), batches.all(council()));
    }

    /** Keys go after the commit that made them useless: before it, a crash would lose answers. */
    @Transactional("release")
    void finish() {
        var decided = batches.all(council());
        manifests.write(council(), decided);
        for (var batch : decided) if (!batch.waits()) pool.destroyKeys(batch.sealed(council()));
        BatchRow.quarters(decided).stream().map(BatchRow::quarter).max(Quarter::compareTo).ifPresent(forgetting::endedBy);
    }

    private String council() {
        return surveys.council().key();
    }
}
