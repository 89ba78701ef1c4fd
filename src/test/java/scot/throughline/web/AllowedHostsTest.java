package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.settings.Settings;
import scot.throughline.settings.Settings.Mode;

class AllowedHostsTest {
    private static final AllowedHosts PRODUCTION = hosts(Mode.PRODUCTION, "https://say.example");
    private static final AllowedHosts DEVELOPMENT = hosts(Mode.DEVELOPMENT, "http://localhost:8080");

    @Test
    void people_come_by_the_public_name_alone() {
        assertTrue(PRODUCTION.allows("say.example", "/people"));
        for (var other : List.of("", "null", "localhost", "127.0.0.1", "10.0.0.7", "www.say.example", "say.example.attacker.example",
                "monitor"))
            assertFalse(PRODUCTION.allows(other, "/people"), other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness", "/metrics"})
    void who_watches_comes_by_names_of_this_machine_too(String path) {
        for (var name : List.of("localhost", "127.0.0.1", "::1", "monitor")) assertTrue(PRODUCTION.allows(name, path), name);
        assertFalse(PRODUCTION.allows("10.0.0.7", path));
    }

    @Test
    void while_developing_a_phone_on_the_same_network_comes_by_address_and_no_other_site_does() {
        for (var near : List.of("localhost", "127.0.0.1", "::1", "192.168.1.20", "10.0.0.7", "172.16.4.4"))
            assertTrue(DEVELOPMENT.allows(near, "/"), near);
        for (var far : List.of("attacker.example", "8.8.8.8", "172.32.0.1")) assertFalse(DEVELOPMENT.allows(far, "/"), far);
    }

    @ParameterizedTest
    @ValueSource(strings = {"say.example", "say.example:443", "SAY.example"})
    void a_port_and_capitals_make_no_other_name(String written) {
        assertEquals("say.example", AllowedHosts.host(written));
        assertEquals("::1", AllowedHosts.host("[::1]:8080"));
    }

    private static AllowedHosts hosts(Mode mode, String publicUrl) {
        return new AllowedHosts(new Settings(Path.of("var"), URI.create(publicUrl), mode, false), List.of(" Monitor"));
    }
}
