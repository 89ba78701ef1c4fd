package scot.throughline.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import scot.throughline.jobs.Job;
import scot.throughline.jobs.JobRuns;
import scot.throughline.metrics.Readings.Stock;

/** Everything that is measured, by name. The framework's own meters are left out: a counter of a public route would tell when somebody answered. */
@Singleton
@Requires(beans = Readings.class)
class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Readings readings;
    private volatile Stock stock = Stock.NONE;

    Meters(Readings readings, List<Job> jobs, JobRuns runs, Map<String, DataSource> pools) {
        this.readings = readings;
        List.of(new UptimeMetrics(), new JvmMemoryMetrics(), new JvmThreadMetrics()).forEach(each -> each.bindTo(registry));
        taken("throughline.database.up", "1 if the database answers", Stock::databaseUp);
        taken("throughline.texts.late", "First texts not handed over an hour after they fell due: 0, or at least 1, 10, 100 or 1000",
                Stock::textsLate);
        taken("throughline.texts.held", "First texts that a person must decide on: 0, or at least 1, 10, 100 or 1000", Stock::textsHeld);
        taken("throughline.keys.days.left", "Days until answers would find no key", Stock::keysDaysLeft);
        taken("throughline.release.overdue", "1 if a release was due and has not run", Stock::releaseOverdue);
        jobs.stream().map(Job::name).forEach(job -> ofJob(job, runs));
        pools.forEach(this::ofPool);
    }

    /** All of it, as of now. */
    synchronized String scrape() {
        stock = readings.take();
        return registry.scrape();
    }

    private void taken(String name, String help, ToDoubleFunction<Stock> reading) {
        Gauge.builder(name, this, meters -> reading.applyAsDouble(meters.stock)).description(help).register(registry);
    }

    private void ofJob(String job, JobRuns runs) {
        var tags = Tags.of("job", job);
        gauge("throughline.job.last.run.seconds", "When it last ran in this instance", tags, () -> seconds(runs.latest(job)));
        gauge("throughline.job.last.success.seconds", "When it last ran well in this instance", tags,
                () -> seconds(runs.latestSuccess(job)));
        gauge("throughline.job.failing", "1 if its latest run in this instance failed", tags, () -> runs.isFailing(job) ? 1 : 0);
    }

    private static double seconds(Optional<Instant> moment) {
        return moment.map(Instant::getEpochSecond).orElse(0L);
    }

    private void ofPool(String name, DataSource database) {
        if (!(DelegatingDataSource.unwrapDataSource(database) instanceof HikariDataSource hikari)) return;
        var pool = hikari.getHikariPoolMXBean();
        var help = "Connections of an account of the database";
        gauge("throughline.pool.connections", help, Tags.of("pool", name, "state", "busy"), pool::getActiveConnections);
        gauge("throughline.pool.connections", help, Tags.of("pool", name, "state", "idle"), pool::getIdleConnections);
        gauge("throughline.pool.connections", help, Tags.of("pool", name, "state", "wanted"), pool::getThreadsAwaitingConnection);
        gauge("throughline.pool.connections.most", "As many as there may be", Tags.of("pool", name), hikari::getMaximumPoolSize);
    }

    private void gauge(String name, String help, Tags tags, Supplier<Number> reading) {
        Gauge.builder(name, reading).description(help).tags(tags).register(registry);
    }
}
