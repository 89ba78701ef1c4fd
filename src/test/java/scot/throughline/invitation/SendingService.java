package scot.throughline.invitation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.ServiceKeys;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Sight;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Council.TouchpointRule.Moment;
import scot.throughline.survey.Family;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Notice;
import scot.throughline.survey.Notices;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** The service with a database of its own and two teams, as a worker's browser and a person's phone meet it. */
final class SendingService implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final EmbeddedMariaDb database;
    private final EmbeddedServer server;
    private final Path home;
    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    SendingService(Path home) {
        this.home = home;
        new ServiceKeys(home.resolve("keys/service")).make();
        database = EmbeddedMariaDb.start(home);
        Migrations.run(database.server());
        var web = database.server().account(Role.WEB);
        server = ApplicationContext.builder("test")
                .properties(Map.of("sending.service", "true", "throughline.home", home.toString(), "throughline.public-url",
                        "https://say.example", "datasources.default.url", database.server().jdbcUrl(), "datasources.default.username",
                        web.user(), "datasources.default.password", web.password(), "datasources.default.dialect", "MYSQL"))
                .start().getBean(EmbeddedServer.class).start();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Actor worker(String team) {
        var adding = bean(StaffAccounts.class).add("Moira Kerr", Id.random() + "@example.org", scot.throughline.staff.Role.WORKER,
                new Sight.OneTeam(team), NOW);
        if (adding instanceof Adding.Added(var actor)) return actor;
        throw new AssertionError(adding);
    }

    String signedIn(Actor worker) throws IOException, InterruptedException {
        var link = bean(SignInLinks.class).issue(worker.staff(), Duration.ofMinutes(15), NOW);
        return post(link, "", "none=").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return browser.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form, String cookie) throws IOException, InterruptedException {
        return browser.send(request(path, cookie).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path)).header("Accept", "text/html")
                .header("Cookie", cookie);
    }

    /** Sends what is due, and gives the token in the newest text. */
    LinkToken sendAndRead() throws IOException {
        bean(SendDueTexts.class).run(NOW, 50);
        var last = Files.readAllLines(home.resolve("texts.jsonl")).getLast();
        var at = last.indexOf("https://say.example/") + "https://say.example/".length();
        return LinkToken.parse(last.substring(at, at + LinkToken.LETTERS)).orElseThrow();
    }

    @Override
    public void close() {
        server.getApplicationContext().stop();
        database.close();
    }

    /** Closes an invitation as answering does: in a transaction of its own making. */
    @Singleton
    @Requires(property = "sending.service")
    static class Answering {
        private final Invitations invitations;

        Answering(Invitations invitations) {
            this.invitations = invitations;
        }

        @Transactional
        boolean close(LinkToken token) {
            return invitations.close(token.lookup(), Quarter.of(Scotland.dayOf(NOW)), NOW);
        }
    }

    /** What the files and the machine give. */
    @Factory
    @Requires(property = "sending.service")
    static final class Given {
        @Singleton
        @Primary
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Singleton
        @Primary
        Surveys surveys() {
            var rules = List.of(new TouchpointRule("induction", "First review", "review", Family.REVIEW_START, Moment.AFTER_START, 0, 28),
                    new TouchpointRule("exit", "Exit questionnaire", "exit", Family.EXIT, Moment.BEFORE_EXPECTED_END, 21, 28));
            var hours = new Council.SendingHours(LocalTime.of(10, 0), LocalTime.of(19, 0), Set.of(DayOfWeek.values()));
            var council = new Council("strathburn", "Strathburn Council", "#00696b", "01632 960000", "Strathburn",
                    List.of(new Label("north", "North"), new Label("south", "South")), List.of(new Label("town", "Town")),
                    List.of(new JourneyType("supervision", "Supervision", Set.of())), rules, List.of(), List.of(), List.of(),
                    URI.create("https://weather.example"),
                    hours);
            return new Surveys(council, List.of(questionnaire("review", Family.REVIEW_START), questionnaire("exit", Family.EXIT)),
                    List.of(), Languages.NONE,
                    new Notices(new Notice("privacy", List.of()), new Notice("accessibility", List.of())));
        }

        private static Questionnaire questionnaire(String key, Family family) {
            return new Questionnaire(key, 1, key, "A few short questions.", List.of(family),
                    "Tell us how it goes: {link} 3 min, your choice.",
                    3, List.of(), List.of(), Questionnaire.Capsule.NONE);
        }
    }
}
