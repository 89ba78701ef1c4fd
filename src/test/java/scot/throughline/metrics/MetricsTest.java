package scot.throughline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.sms.SendDueTexts;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/** What a monitoring system is told. */
class MetricsTest {
    /** A new name is a decision, and is made here: could it move because somebody answered? */
    private static final Set<String> NAMES = Set.of("process_uptime_seconds", "process_start_time_seconds", "throughline_database_up",
            "throughline_texts_late", "throughline_texts_held", "throughline_keys_days_left", "throughline_release_overdue",
            "throughline_job_last_run_seconds", "throughline_job_last_success_seconds", "throughline_job_failing",
            "throughline_pool_connections", "throughline_pool_connections_most");
    private static final String OF_THE_MACHINE = "jvm_(memory|threads|buffer)_[a-z_]+";
    private static final Set<String> LABELS = Set.of("area", "id", "state", "job", "pool");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z", Map.of("throughline.jobs", "false"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_name_and_every_label_is_known() {
        var names = new TreeSet<String>();
        for (var line : lines()) {
            names.add(line.replaceAll("[{ ].*", ""));
            if (line.contains("{"))
                for (var label : line.replaceAll(".*\\{(.*)}.*", "$1").split("\",?"))
                    if (label.contains("=")) assertTrue(LABELS.contains(label.replaceAll("=.*", "")), line);
        }
        names.removeIf(name -> name.matches(OF_THE_MACHINE));
        assertEquals(new TreeSet<>(NAMES), names);
    }

    @Test
    void an_answer_moves_nothing_not_even_where_its_first_text_was_stuck() {
        var scenario = new Scenario(service);
        var phone = scenario.personInvitedTo("exit", scenario.worker("north"));
        Sql.change(service, "UPDATE contact.text SET state = 'DUE', due_at = '2026-05-11 08:00:00' WHERE step = 'first'");
        phone.starts();
        var before = ofOurs();
        assertTrue(before.contains("throughline_texts_late 1.0"), before::toString);

        phone.skipsToTheEnd().skips();
        assertEquals("Thank you", phone.heading());

        assertEquals(before, ofOurs());
        service.bean(SendDueTexts.class).run(service.now(), 50);
        assertEquals(1, Sql.count(service, "contact.text WHERE step = 'first' AND state IN ('CANCELLED', 'SUPPRESSED')"));
        assertEquals(before, ofOurs());
    }

    @Test
    void it_has_a_page_of_its_own_whatever_form_is_asked_for() {
        assertTrue(scraped().startsWith("# HELP"), scraped());
        assertEquals(200, new Phone(service.url(), "").gets("/metrics").status());
        assertTrue(scraped().contains("throughline_database_up 1.0"));
    }

    @Test
    void counts_are_told_in_steps() {
        assertEquals(List.of(0.0, 1.0, 1.0, 10.0, 1_000.0),
                Arrays.stream(new long[]{0, 1, 9, 10, 4_000}).mapToObj(Readings::step).toList());
        assertNotEquals(Readings.step(9), Readings.step(10));
    }

    private static List<String> ofOurs() {
        return lines().stream().filter(line -> line.startsWith("throughline_") && !line.startsWith("throughline_pool_connections{"))
                .toList();
    }

    private static List<String> lines() {
        return scraped().lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
    }

    private static String scraped() {
        return new Phone(service.url(), "").gets("/metrics").page();
    }
}
