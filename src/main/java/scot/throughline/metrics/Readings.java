package scot.throughline.metrics;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.health.DatabaseAnswers;
import scot.throughline.release.WatchRelease;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.PublicKeys;
import scot.throughline.survey.Surveys;

/** Takes stock of the service for one scrape. Without the database it says that, and nothing that would have to be guessed. */
@Singleton
@Requires(beans = {DatabaseAnswers.class, WatchRelease.class})
class Readings {
    private static final Duration LATE = Duration.ofHours(1);
    /** Later than this a text is a matter for a person, and long seen. */
    private static final Duration OF_OLD = Duration.ofDays(7);
    /** What is counted is told as the highest of these that it reaches. */
    private static final long[] STEPS = {1_000, 100, 10, 1};

    private final DatabaseAnswers database;
    private final FirstTexts texts;
    private final WatchRelease release;
    private final PublicKeys keys;
    private final Surveys surveys;
    private final Clock clock;

    Readings(DatabaseAnswers database, FirstTexts texts, WatchRelease release, PublicKeys keys, Surveys surveys, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.release = release;
        this.keys = keys;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** NaN is what is not known. */
    record Stock(double databaseUp, double textsLate, double textsHeld, double keysDaysLeft, double releaseOverdue) {
        static final Stock NONE = new Stock(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    Stock take() {
        var now = clock.instant();
        if (!database.soon().join()) return new Stock(0, Double.NaN, Double.NaN, keysDaysLeft(now), Double.NaN);
        var council = surveys.council().key();
        return new Stock(1, step(texts.late(council, now.minus(OF_OLD), now.minus(LATE))), step(texts.held(council)), keysDaysLeft(now),
                release.isOverdue(now) ? 1 : 0);
    }

    static double step(long many) {
        for (var step : STEPS) if (many >= step) return step;
        return 0;
    }

    /** Whole days on which every answer still finds a key, after today. */
    private double keysDaysLeft(Instant now) {
        var today = Scotland.dayOf(now);
        return PoolKeys.coveredUntil(keys, surveys, Quarter.of(today)).map(last -> ChronoUnit.DAYS.between(today, last)).orElse(0L);
    }
}
