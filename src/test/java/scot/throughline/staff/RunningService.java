package scot.throughline.staff;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** The service with a database of its own, a clock that tests move, and a browser that says what a browser says. */
final class RunningService implements AutoCloseable {
    private final EmbeddedMariaDb database;
    private final EmbeddedServer server;
    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    RunningService(Path home, Map<String, Object> settings) {
        database = EmbeddedMariaDb.start(home);
        Migrations.run(database.server());
        var web = database.server().account(Role.WEB);
        var context = ApplicationContext.builder("test").properties(settings).properties(Map.of("sample.pages", "true", "throughline.home",
                home.toString(), "datasources.default.url", database.server().jdbcUrl(), "datasources.default.username", web.user(),
                "datasources.default.password", web.password(), "datasources.default.dialect", "MYSQL")).start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    String host() {
        return "localhost:" + server.getPort();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** A form sent from one of our own pages. */
    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(
                request(path, headers).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://" + host() + path)).timeout(Duration.ofSeconds(20)).header("Accept",
                "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        server.getApplicationContext().stop();
        database.close();
    }

    /** A clock that stands still until told. */
    static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-02T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }

    /** What the rest of the service would give. */
    @Factory
    @Requires(property = "sample.pages")
    static final class Given {
        @Singleton
        @Primary
        Clock clock() {
            return new MovedClock();
        }

        @Singleton
        @Primary
        Surveys surveys() {
            var council = new Council("strathburn", "Strathburn Council", "#00696b", "01632 960000", "Strathburn",
                    List.of(new Council.Label("north", "North team")), List.of(), List.of(), List.of(), List.of(),
                    URI.create("https://weather.example"),
                    new Council.SendingHours(LocalTime.of(10, 0), LocalTime.of(19, 0), Set.of()));
            return new Surveys(council, List.of(), List.of());
        }
    }
}
