package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.exceptions.DataAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.outcome.Shown.AboutHalf;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Destroyed;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Held;
import scot.throughline.outcome.Shown.Mean;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.TooFew;
import scot.throughline.outcome.Shown.Withheld;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Counted;
import scot.throughline.survey.Measure.Every;

class LedgerTest {
    private static final Quarter FIRST = new Quarter(new FinancialYear(2024), 1);

    @TempDir
    static Path home;
    private static EmbeddedMariaDb database;
    private static ApplicationContext service;

    @BeforeAll
    static void start() {
        database = EmbeddedMariaDb.start(home);
        var server = database.server();
        Migrations.run(server);
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.lifecycle.graceful-shutdown.enabled", false); // there is no server here to shut down
        for (var role : List.of(Role.LEADERS, Role.RELEASE)) {
            var source = "datasources." + role.word();
            settings.put(source + ".url", server.jdbcUrl());
            settings.put(source + ".username", server.account(role).user());
            settings.put(source + ".password", server.account(role).password());
            settings.put(source + ".dialect", "MYSQL");
        }
        service = ApplicationContext.run(settings, "test");
    }

    @AfterAll
    static void stop() {
        service.stop();
        database.close();
    }

    @Test
    void every_kind_of_figure_is_read_as_it_was_published_in_the_order_of_its_periods() {
        var shown = List.of(new Percent(65, 40), new AtLeast(80, 25), new AtMost(20, 25), new HalfOrMore(15), new AboutHalf(15),
                new HalfOrLess(10),
                new TooFew(), new Held(), new Destroyed(), new Mean(13, 40), new Withheld());
        var published = new ArrayList<LedgerEntry>();
        for (var at = 0; at < shown.size(); at++) published.add(entry("home-settled", FIRST.plus(at), shown.get(at)));
        published.add(entry("home-settled", FIRST.plus(11).half(), new Percent(50, 40)));
        service.getBean(Ledger.class).publish("strathburn", published.reversed());

        assertEquals(published, service.getBean(LedgerReader.class).figures("strathburn"));
        assertEquals(List.of(), service.getBean(LedgerReader.class).figures("nowhere"));
    }

    @Test
    void the_table_that_takes_means_has_every_figure_of_the_one_before() throws IOException, SQLException {
        var published = List.of(entry("help-got", FIRST, new Percent(65, 40)), entry("help-got", FIRST.next(), new Held()));
        service.getBean(Ledger.class).publish("long-ago", published);
        var server = database.server();
        try (var owner = DriverManager.getConnection(server.jdbcUrl(), server.account(Role.OWNER).user(),
                server.account(Role.OWNER).password());
                var statement = owner.createStatement();
                var migration = getClass().getResourceAsStream("/db/migration/V016__means_and_withheld.sql")) {
            for (var step : new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8).strip().split(";\n"))
                statement.execute(step);
        }
        assertEquals(published, service.getBean(LedgerReader.class).figures("long-ago"));
        assertThrows(DataAccessException.class, () -> service.getBean(Ledger.class).publish("long-ago", published));
    }

    @Test
    void a_figure_is_published_once() {
        var ledger = service.getBean(Ledger.class);
        ledger.publish("elsewhere", List.of(entry("respect", FIRST, new Percent(65, 40))));
        assertThrows(DataAccessException.class, () -> ledger.publish("elsewhere", List.of(entry("respect", FIRST, new Percent(70, 40)))));
    }

    @Test
    void what_a_figure_stood_for_is_kept_and_added_to_where_it_changes() {
        var ledger = service.getBean(Ledger.class);
        for (var at = 0; at < 4; at++) {
            var counted = at < 2 ? Set.of("3") : Set.of("3", "2");
            var measure = new Measure("home-better", "", "of everyone", List.of(),
                    new Counted(Family.EXIT, "CH.HOME", counted, Set.of("2", "3")),
                    null, Every.QUARTER, false);
            ledger.define("definitions", List.of(measure), List.of(entry("home-better", FIRST.plus(at), new Percent(50, 40))));
        }

        assertEquals(List.of(
                new Definition("home-better", Side.END, FIRST, "of everyone", "exit CH.HOME counting [3] of [2, 3]"),
                new Definition("home-better", Side.END, FIRST.plus(2), "of everyone",
                        "exit CH.HOME counting [2, 3] of [2, 3]")),
                service.getBean(LedgerReader.class).definitions("definitions"));
    }

    @Test
    void coverage_is_kept_with_what_was_counted_and_what_was_not() {
        var exit = new Coverage(Family.EXIT, FIRST, OptionalInt.of(75), 62, 55, OptionalInt.of(35), LocalDate.of(2024, 7, 14));
        var review = new Coverage(Family.REVIEW_START, FIRST, OptionalInt.empty(), 20, 18, OptionalInt.empty(), LocalDate.of(2024, 7, 14));
        service.getBean(Ledger.class).publish("strathburn", exit);
        service.getBean(Ledger.class).publish("strathburn", review);

        assertEquals(List.of(exit), service.getBean(LedgerReader.class).coverage("strathburn", Family.EXIT));
        assertEquals(List.of(review), service.getBean(LedgerReader.class).coverage("strathburn", Family.REVIEW_START));
    }

    private static LedgerEntry entry(String measure, Period period, Shown shown) {
        return new LedgerEntry(measure, Side.END, Kind.ALL, "", period, Quarter.of(period.firstDay()), shown, period.releasedOn());
    }
}
