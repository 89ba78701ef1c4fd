package scot.throughline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final String PROXY = "127.0.0.1";

    @Test
    void without_a_proxy_of_ours_nobody_is_believed() {
        assertEquals("203.0.113.9", of(List.of(), "203.0.113.9", "198.51.100.1"));
        assertEquals("203.0.113.9", of(List.of(PROXY), "203.0.113.9", "198.51.100.1"));
    }

    @Test
    void our_proxy_is_believed_about_whom_it_heard_from_and_no_further() {
        assertEquals("203.0.113.9", of(List.of(PROXY), PROXY, "198.51.100.1, 203.0.113.9"));
        assertEquals("203.0.113.9", of(List.of(PROXY), PROXY, "198.51.100.1", "203.0.113.9"));
        assertEquals("203.0.113.9", of(List.of(PROXY, "10.0.0.2"), PROXY, "198.51.100.1, 203.0.113.9, 10.0.0.2"));
    }

    @Test
    void what_is_no_address_leaves_the_proxy_itself() {
        assertEquals(PROXY, of(List.of(PROXY), PROXY));
        assertEquals(PROXY, of(List.of(PROXY), PROXY, "198.51.100.1, unknown"));
    }

    @Test
    void a_setting_that_is_no_address_is_refused_by_name() {
        assertEquals("THROUGHLINE_PROXIES names addresses, like 127.0.0.1,::1",
                assertThrows(ConfigurationException.class, () -> new Callers(List.of("nginx"))).getMessage());
    }

    private static String of(List<String> proxies, String peer, String... forwarded) {
        return new Callers(proxies).behind(InetAddress.ofLiteral(peer), List.of(forwarded)).getHostAddress();
    }
}
