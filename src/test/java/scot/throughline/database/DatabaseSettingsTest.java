package scot.throughline.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void no_setting_means_the_embedded_database() {
        assertTrue(DatabaseServer.fromEnvironment(Map.of("PATH", "/bin", "THROUGHLINE_DB_HOST", " ")).isEmpty());
    }

    @Test
    void a_host_alone_is_enough_to_know_where_and_what_everyone_is_called() {
        var server = read(Map.of());

        assertEquals("db.example:3306", server.address());
        assertEquals("throughline_leaders", server.user(Role.LEADERS));
    }

    @Test
    void each_process_has_the_accounts_it_was_given_and_hears_what_it_lacks() {
        var server = read(Map.of("THROUGHLINE_DB_RELEASE_USER", "rel", "THROUGHLINE_DB_RELEASE_PASSWORD", "fjord-42",
                "THROUGHLINE_DB_WEB_USER", "www"));

        assertEquals(new DatabaseAccount("rel", "fjord-42"), server.account(Role.RELEASE));
        assertEquals("www", server.user(Role.WEB));
        assertEquals(
                "This process needs the database account of the role \"web\": set THROUGHLINE_DB_WEB_USER and THROUGHLINE_DB_WEB_PASSWORD.",
                assertThrows(DatabaseSettingProblem.class, () -> server.account(Role.WEB)).getMessage());
    }

    @Test
    void a_password_alone_is_that_of_the_account_by_its_usual_name() {
        var server = read(Map.of("THROUGHLINE_DB_DESK_PASSWORD", "fjord-42"));

        assertEquals(new DatabaseAccount("throughline_desk", "fjord-42"), server.account(Role.DESK));
        assertThrows(DatabaseSettingProblem.class, () -> server.account(Role.WEB));
    }

    @Test
    void a_password_is_never_printed() {
        var server = read(Map.of("THROUGHLINE_DB_WEB_USER", "www", "THROUGHLINE_DB_WEB_PASSWORD", "fjord-42"));

        assertEquals("www (password hidden)", server.account(Role.WEB).toString());
        assertEquals("throughline_desk (no password)", DatabaseAccount.named("throughline_desk").toString());
        assertFalse((server + server.jdbcUrl()).contains("fjord-42"));
    }

    @Test
    void settings_without_a_host_are_not_quietly_forgotten() {
        assertRefused("THROUGHLINE_DB_HOST", "fjord-42", Map.of("THROUGHLINE_DB_WEB_PASSWORD", "fjord-42"));
    }

    @Test
    void a_setting_that_cannot_be_read_is_named_and_not_repeated() {
        var host = Map.of("THROUGHLINE_DB_HOST", "db.example");
        assertRefused("THROUGHLINE_DB_HOST", "root:pw@", Map.of("THROUGHLINE_DB_HOST", "root:pw@db/x"));
        assertRefused("THROUGHLINE_DB_PORT", "33o6", with(host, "THROUGHLINE_DB_PORT", "33o6"));
        assertRefused("THROUGHLINE_DB_PORT", "65536", with(host, "THROUGHLINE_DB_PORT", "65536"));
        assertRefused("THROUGHLINE_DB_TLS", "maybe", with(host, "THROUGHLINE_DB_TLS", "maybe"));
        assertRefused("THROUGHLINE_DB_DESK_USER", "de'sk", with(host, "THROUGHLINE_DB_DESK_USER", "de'sk"));
    }

    @Test
    void another_machine_is_spoken_to_in_private_and_this_one_as_it_can() {
        assertEquals(Tls.REQUIRED, read(Map.of()).tls());
        assertEquals(Tls.VERIFIED, read(Map.of("THROUGHLINE_DB_TLS", "verified")).tls());
        assertEquals(Tls.PREFERRED, read(Map.of("THROUGHLINE_DB_HOST", "127.0.0.1")).tls());
    }

    @Test
    void the_address_for_the_driver_keeps_utc_and_gives_up_in_time() {
        var url = read(Map.of("THROUGHLINE_DB_HOST", "::1")).jdbcUrl(Schema.INTAKE, Duration.ofSeconds(4));

        assertTrue(url.startsWith("jdbc:mysql://[::1]:3306/intake?sslMode=PREFERRED&allowPublicKeyRetrieval=true&"), url);
        assertTrue(url.contains("&socketTimeout=4000&") && url.contains("&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&"),
                url);
    }

    @Test
    void a_machine_without_an_embedded_database_is_told_which_settings_to_use_instead() {
        var problem = assertThrows(EmbeddedDatabaseUnavailable.class, () -> ServerProgram.jarFor("Linux", "aarch64"));

        assertTrue(problem.getMessage().contains("Linux on aarch64") && problem.getMessage().contains("THROUGHLINE_DB_HOST"),
                problem.getMessage());
    }

    private static DatabaseServer read(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of("THROUGHLINE_DB_HOST", "db.example"));
        environment.putAll(settings);
        return DatabaseServer.fromEnvironment(environment).orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static void assertRefused(String setting, String value, Map<String, String> environment) {
        var message = assertThrows(DatabaseSettingProblem.class, () -> DatabaseServer.fromEnvironment(environment)).getMessage();
        assertTrue(message.contains(setting) && !message.contains(value), message);
    }
}
