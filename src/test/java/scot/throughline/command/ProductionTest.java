package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import scot.throughline.seal.Batch;
import scot.throughline.seal.KeyFolder;

/** The matrix of what a production service refuses to start with. */
class ProductionTest {
    @TempDir
    private Path home;

    /** Files of a council that is not the made-up one. */
    @TempDir
    private static Path councils;

    @BeforeAll
    static void a_council_of_its_own() throws IOException {
        try (var files = Files.walk(Path.of("surveys"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = councils.resolve(Path.of("surveys").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var council = councils.resolve("council.yaml");
        Files.writeString(council, Files.readString(council).replaceFirst("(?m)^key: anytown$", "key: strathmore"));
    }

    @Test
    void nothing_is_wrong_with_a_service_set_up_for_real_people() {
        assertEquals(List.of(), Production.faults(new Environment(fit())));
    }

    @Test
    void the_files_that_the_handbook_gives_each_process_are_what_it_takes() throws IOException {
        var serves = files("both", "serve");
        serves.putAll(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_SURVEYS", councils.toString()));
        assertEquals(List.of(), Production.faults(new Environment(serves)));
        assertEquals(List.of(), ProductionDatabase.faultsOfTheOwner(files("both", "owner")));
    }

    /** Settings as they stand in the handbook, with a value wherever it leaves one out. */
    private Map<String, String> files(String... names) throws IOException {
        var handbook = Files.readString(Path.of("src/docs/production.md"));
        var settings = new HashMap<String, String>();
        for (var name : names) {
            var file = Pattern.compile("cat > " + name + "\\.env <<'END'\n(.*?)\nEND", Pattern.DOTALL).matcher(handbook);
            assertTrue(file.find(), name);
            file.group(1).lines().map(line -> line.split("=", 2)).forEach(line -> settings.put(line[0], line[1]));
        }
        settings.replaceAll((setting, value) -> value.equals("…") ? fit().getOrDefault(setting, "q8-Rt_41.zuWxM") : value);
        return settings;
    }

    @Test
    void a_provider_that_is_whole_is_taken_too() {
        var settings = fit();
        settings.putAll(Map.of("THROUGHLINE_SMS", "notify", "NOTIFY_API_KEY",
                "live-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000", "NOTIFY_TEMPLATE_ID",
                "00000000-0000-0000-0000-000000000000", "NOTIFY_CALLBACK_TOKEN", "n0body-guesses-this-one"));
        assertEquals(List.of(), Production.faults(new Environment(settings)));
        settings.put("NOTIFY_CALLBACK_TOKEN", "short");
        settings.put("NOTIFY_BASE_URL", "http://notify.example");
        assertEquals(2, Production.faults(new Environment(settings)).size());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"THROUGHLINE_PUBLIC_URL,", "THROUGHLINE_PUBLIC_URL,http://say.example", "THROUGHLINE_PUBLIC_URL,https://say.example/survey",
            "THROUGHLINE_PUBLIC_URL,https://localhost", "THROUGHLINE_PUBLIC_URL,https://10.1.2.3", "THROUGHLINE_PUBLIC_URL,say.example",
            "THROUGHLINE_PUBLIC_URL,https://say.example?to=x", "THROUGHLINE_PUBLIC_URL,https://who:pass@say.example",
            "THROUGHLINE_SMS,", "THROUGHLINE_SMS,spool", "THROUGHLINE_SMS,pigeon", "TWILIO_ACCOUNT_SID,", "TWILIO_ACCOUNT_SID,AC12",
            "TWILIO_AUTH_TOKEN,", "TWILIO_MESSAGING_SERVICE_SID,", "TWILIO_BASE_URL,http://twilio.example",
            "THROUGHLINE_DB_HOST,", "THROUGHLINE_DB_HOST,db example", "THROUGHLINE_DB_PORT,many", "THROUGHLINE_DB_TLS,",
            "THROUGHLINE_DB_TLS,none",
            "THROUGHLINE_DB_TLS,preferred", "THROUGHLINE_DB_TLS,perhaps", "THROUGHLINE_DB_WEB_PASSWORD,",
            "THROUGHLINE_DB_WEB_PASSWORD,throughline_web", "THROUGHLINE_DB_OWNER_PASSWORD,q8-Rt_41.zuWxM",
            "THROUGHLINE_DB_RELEASE_PASSWORD,q8-Rt_41.zuWxM",
            "THROUGHLINE_DB_DESK_PASSWORD,changeme", "THROUGHLINE_DB_LEADERS_PASSWORD,aaaaaaaaaaaaaaaa",
            "THROUGHLINE_DB_WEB_USER,throughline_desk",
            "THROUGHLINE_CLOCK_OFFSET,P95D", "THROUGHLINE_PROXIES,0.0.0.0/0", "THROUGHLINE_PROXIES,0.0.0.0", "THROUGHLINE_PROXIES,nginx",
            "THROUGHLINE_SCRAPERS,10.0.0.0/8", "MICRONAUT_SERVER_HOST,0.0.0.0", "THROUGHLINE_LOGS,loud", "ENDPOINTS_ALL_ENABLED,true",
            "THROUGHLINE_SURVEYS,surveys", "THROUGHLINE_SURVEYS,src/main"})
    void what_is_unsafe_is_named_and_its_value_is_not(String setting, String value) {
        var settings = fit();
        if (value == null) settings.remove(setting);
        else
            settings.put(setting, value);
        var faults = Production.faults(new Environment(settings));
        assertFalse(faults.isEmpty(), setting);
        for (var fault : faults) assertTrue(fault.contains(named(setting)), fault);
        var said = String.join("\n", faults).replace("localhost", "");
        // A word of our own advice may be somebody's value.
        if (value != null && !List.of("surveys", "spool", "true", "none").contains(value)) assertFalse(said.contains(value), said);
    }

    /** An account named twice is told by the second of the two. */
    private static String named(String setting) {
        return setting.equals("THROUGHLINE_DB_WEB_USER") ? "THROUGHLINE_DB_DESK_USER" : setting;
    }

    @Test
    void a_database_elsewhere_without_a_checked_certificate_is_accepted_by_saying_so() {
        var settings = fit();
        settings.put("THROUGHLINE_DB_TLS", "required");
        assertEquals(List.of(), Production.faults(new Environment(settings)));
        settings.remove("THROUGHLINE_DB_TLS");
        settings.put("THROUGHLINE_DB_HOST", "127.0.0.1");
        assertEquals(List.of(), Production.faults(new Environment(settings)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"OWNER", "RELEASE"})
    void what_serves_pages_is_given_neither_the_account_that_owns_the_tables_nor_the_one_that_reads_the_pool(String role) {
        var settings = fit();
        settings.putAll(Map.of("THROUGHLINE_DB_" + role + "_USER", "throughline_alone", "THROUGHLINE_DB_" + role + "_PASSWORD",
                "q8-Rt_41.zuWxM"));
        var faults = Production.faults(new Environment(settings));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().startsWith("THROUGHLINE_DB_" + role + "_PASSWORD is for `"), faults::toString);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"THROUGHLINE_DB_OWNER_PASSWORD,", "THROUGHLINE_DB_OWNER_PASSWORD,password2026!", "THROUGHLINE_DB_TLS,",
            "THROUGHLINE_DB_HOST,",
            "THROUGHLINE_DB_WEB_USER,throughline_owner"})
    void tables_are_made_by_an_owner_nobody_guesses_over_a_line_nobody_reads(String setting, String value) {
        var settings = new HashMap<>(Map.of("THROUGHLINE_MODE", "production", "THROUGHLINE_DB_HOST", "db.example", "THROUGHLINE_DB_TLS",
                "verified", "THROUGHLINE_DB_OWNER_PASSWORD", "q8-Rt_41.zuWxM"));
        assertEquals(List.of(), ProductionDatabase.faultsOfTheOwner(settings), "and needs nothing that serves");
        settings.put(setting, value == null ? "" : value);
        var words = new StringWriter();
        var line = Throughline.line();
        var tables = new CommandLine(new MakeTables(new Environment(settings))).setErr(new PrintWriter(words))
                .setExecutionExceptionHandler(line.getExecutionExceptionHandler());
        assertEquals(CannotStart.EXIT_CODE, tables.execute());
        var named = setting.equals("THROUGHLINE_DB_WEB_USER") || value == null ? "THROUGHLINE_DB_" : setting;
        assertTrue(words.toString().startsWith("Not fit for production:\n  " + named), words::toString);
        assertFalse(value != null && words.toString().contains(value), words::toString);
    }

    @Test
    void a_service_that_other_machines_reach_names_its_proxy() {
        var settings = fit();
        settings.putAll(Map.of("MICRONAUT_SERVER_HOST", "0.0.0.0", "THROUGHLINE_PROXIES", "10.0.0.7"));
        assertEquals(List.of(), Production.faults(new Environment(settings)));
    }

    @Test
    void with_nothing_set_all_that_is_missing_is_said_at_once() {
        var faults = String.join("\n",
                Production.faults(new Environment(Map.of("THROUGHLINE_MODE", "production", "THROUGHLINE_HOME", home.toString()))));
        for (var setting : List.of("THROUGHLINE_PUBLIC_URL", "THROUGHLINE_SMS", "THROUGHLINE_DB_HOST", "THROUGHLINE_SURVEYS"))
            assertTrue(faults.contains(setting), faults);
    }

    @Test
    void private_keys_within_reach_made_up_data_and_an_open_folder_are_refused() throws IOException {
        Files.createDirectories(home.resolve("keys/private"));
        assertEquals(1, Production.faults(new Environment(fit())).size());
        Files.createFile(home.resolve("demo"));
        assertEquals(2, Production.faults(new Environment(fit())).size());
        Files.setPosixFilePermissions(Files.createDirectories(home.resolve("keys/service")), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(3, Production.faults(new Environment(fit())).size());
    }

    @Test
    void keys_that_development_made_are_refused_even_when_one_of_them_is_copied_alone() throws IOException {
        var environment = new Environment(fit());
        environment.keys().service().make();
        assertEquals(List.of(), Production.faults(environment));

        var development = new KeyFolder(home.resolve("laptop")).forDevelopment();
        var batch = Batch.parse("anytown.exit.ALL.2026-27.Q2").orElseThrow();
        development.privateKeys().make(batch);
        Files.createDirectories(home.resolve("keys/public"));
        Files.copy(home.resolve("laptop/keys/public/" + batch.name() + ".pub"), home.resolve("keys/public/" + batch.name() + ".pub"));
        assertTrue(Production.faults(environment).getFirst().contains("development made"));
    }

    private Map<String, String> fit() {
        return fit(home, councils);
    }

    /** Settings as an operator of a real service gives them. */
    static Map<String, String> fit(Path home, Path surveys) {
        var settings = new HashMap<>(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_MODE", "production",
                "THROUGHLINE_PUBLIC_URL", "https://say.example", "THROUGHLINE_SURVEYS", surveys.toString(), "THROUGHLINE_SMS", "twilio",
                "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32), "TWILIO_AUTH_TOKEN", "made-up-token", "TWILIO_MESSAGING_SERVICE_SID",
                "MG" + "0".repeat(32)));
        settings.put("THROUGHLINE_DB_HOST", "db.example");
        settings.put("THROUGHLINE_DB_TLS", "verified");
        Stream.of("WEB", "LEADERS", "DESK")
                .forEach(role -> settings.put("THROUGHLINE_DB_" + role + "_PASSWORD", "q8-Rt_41.zuWxM-" + role));
        for (var role : List.of("WEB", "LEADERS", "DESK"))
            settings.put("THROUGHLINE_DB_" + role + "_USER", "throughline_" + role.toLowerCase(java.util.Locale.ROOT));
        return settings;
    }
}
