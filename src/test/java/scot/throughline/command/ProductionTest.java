package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.throughline.seal.Batch;
import scot.throughline.seal.KeyFolder;

class ProductionTest {
    @TempDir
    private Path home;

    @Test
    void nothing_is_wrong_with_a_service_set_up_for_real_people() {
        assertEquals(List.of(), Production.faults(new Environment(fit())));
    }

    @ParameterizedTest
    @CsvSource({"THROUGHLINE_PUBLIC_URL,http://say.example", "THROUGHLINE_PUBLIC_URL,", "THROUGHLINE_SMS,spool", "THROUGHLINE_SMS,",
            "THROUGHLINE_DB_HOST,", "THROUGHLINE_CLOCK_OFFSET,P95D"})
    void what_is_unsafe_is_named_and_its_value_is_not(String setting, String value) {
        var settings = fit();
        if (value == null) settings.remove(setting);
        else
            settings.put(setting, value);
        var faults = Production.faults(new Environment(settings));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().contains(setting));
        if (value != null) assertFalse(faults.getFirst().contains(value));
    }

    @Test
    void private_keys_within_reach_and_made_up_data_are_refused() throws IOException {
        Files.createDirectories(home.resolve("keys/private"));
        assertEquals(1, Production.faults(new Environment(fit())).size());
        Files.createFile(home.resolve("demo"));
        assertEquals(2, Production.faults(new Environment(fit())).size());
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
        return new HashMap<>(Map.of("THROUGHLINE_HOME", home.toString(), "THROUGHLINE_MODE", "production", "THROUGHLINE_PUBLIC_URL",
                "https://say.example", "THROUGHLINE_SMS", "twilio", "THROUGHLINE_DB_HOST", "db.example"));
    }
}
