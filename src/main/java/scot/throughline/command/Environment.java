package scot.throughline.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import scot.throughline.seal.KeyFolder;

/** The settings that are needed before there is a context to read them. */
record Environment(Map<String, String> variables) {
    static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    /** What is set, and not to nothing. */
    Optional<String> set(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    List<String> list(String name) {
        return set(name).stream().flatMap(written -> Arrays.stream(written.split(","))).map(String::strip).toList();
    }

    /** What a context would find under a property's name. */
    Optional<String> property(String name) {
        return set(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }

    Path home() {
        return Path.of(variables.getOrDefault("THROUGHLINE_HOME", "var")).toAbsolutePath().normalize();
    }

    /** The keys, and a second custodian's folder where one is named. */
    KeyFolder keys() {
        return new KeyFolder(home(),
                set("THROUGHLINE_ESCROW").map(Path::of));
    }

    Path surveys() {
        return Path.of(variables.getOrDefault("THROUGHLINE_SURVEYS", "surveys"));
    }

    String smsGateway() {
        return variables.getOrDefault("THROUGHLINE_SMS", "spool");
    }

    String host() {
        return set("MICRONAUT_SERVER_HOST").orElse("127.0.0.1");
    }

    int port() {
        try {
            return Integer.parseInt(variables.getOrDefault("MICRONAUT_SERVER_PORT", "8080"));
        } catch (NumberFormatException unreadable) {
            throw new CannotStart("MICRONAUT_SERVER_PORT is a number, like 8080");
        }
    }

    String publicUrl() {
        return variables.getOrDefault("THROUGHLINE_PUBLIC_URL", "http://localhost:" + port());
    }

    boolean production() {
        return switch (variables.getOrDefault("THROUGHLINE_MODE", "development")) {
            case "production" -> true;
            case "development" -> false;
            default -> throw new CannotStart("THROUGHLINE_MODE is either development or production");
        };
    }

    /** Today, or in development a day that a test or a trial wants it to be. */
    Clock clock() {
        var offset = variables.get("THROUGHLINE_CLOCK_OFFSET");
        if (offset == null) return Clock.systemUTC();
        try {
            return Clock.offset(Clock.systemUTC(), Duration.parse(offset));
        } catch (DateTimeParseException unreadable) {
            throw new CannotStart("THROUGHLINE_CLOCK_OFFSET is written like P95D, or PT6H");
        }
    }
}
