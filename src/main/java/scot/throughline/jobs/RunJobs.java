package scot.throughline.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every job, by turns with whatever other instances there are. Made at start, and with it all that the jobs stand on, so that a missing setting
 * stops the service there and not at its first text.
 */
@Context
@Requires(property = "throughline.jobs", value = "true")
class RunJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);
    private static final int HEARTBEATS_TO_MISS = 6;
    private static final boolean IN_UTC = true;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final Clock clock;
    private final JobRuns runs;

    RunJobs(List<Job> jobs, JobRuns runs, DataSource database, Clock clock,
            @Property(name = "throughline.heartbeat", defaultValue = "10s") Duration heartbeat) {
        this.clock = clock;
        this.runs = runs;
        var tasks = jobs.stream().flatMap(this::tasks).toList();
        var shortest = jobs.stream().map(Job::every).min(Duration::compareTo).orElse(heartbeat);
        // Its own clock, because it measures rests: ours may be set ahead, and back again at the next start. Rows are never locked while fetching,
        // which a replica set does not do; whoever changes the row first has the run.
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(database)).startTasks(tasks).threads(tasks.size())
                .tableName("contact.scheduled_task").schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new MySQL8JdbcCustomization(IN_UTC))
                .pollUsingFetch(0.5, 3.0)
                .pollingInterval(shortest.dividedBy(2)).heartbeatInterval(heartbeat).missedHeartbeatsLimit(HEARTBEATS_TO_MISS)
                .shutdownMaxWait(LONGEST_GOODBYE).build();
        scheduler.start();
    }

    private Stream<RecurringTask<Void>> tasks(Job job) {
        return IntStream.rangeClosed(1, job.atOnce()).mapToObj(hand -> Tasks
                .recurring(job.atOnce() == 1 ? job.name() : job.name() + "-" + hand, FixedDelay.of(job.every()))
                .execute((_, _) -> run(job)));
    }

    /** A run that fails is one rest away from the next. Its message stays out of the log, because it may quote a row. */
    private void run(Job job) {
        var now = clock.instant();
        try {
            job.run(now);
            runs.succeeded(job.name(), now);
        } catch (RuntimeException failed) {
            runs.failed(job.name(), now);
            LOG.error("The job {} failed: {}", job.name(), failed.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
