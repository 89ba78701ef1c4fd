package scot.throughline.command;

import static scot.throughline.settings.Setting.MICRONAUT_SERVER_HOST;
import static scot.throughline.settings.Setting.MICRONAUT_SERVER_PORT;
import static scot.throughline.settings.Setting.THROUGHLINE_CLOCK_OFFSET;
import static scot.throughline.settings.Setting.THROUGHLINE_ESCROW;
import static scot.throughline.settings.Setting.THROUGHLINE_HOME;
import static scot.throughline.settings.Setting.THROUGHLINE_MODE;
import static scot.throughline.settings.Setting.THROUGHLINE_SMS;
import static scot.throughline.settings.Setting.THROUGHLINE_SURVEYS;

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
import scot.throughline.settings.Setting;

/** The settings that are needed before there is a context to read them. */
record Environment(Map<String, String> variables) {
    static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    Optional<String> set(Setting setting) {
        return setting.set(variables);
    }

    List<String> list(Setting setting) {
        return set(setting).stream().flatMap(written -> Arrays.stream(written.split(","))).map(String::strip).toList();
    }

    /** What a context would find under a property's name. */
    Optional<String> property(String name) {
        return set(Setting.valueOf(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    Path home() {
        return Path.of(THROUGHLINE_HOME.of(variables)).toAbsolutePath().normalize();
    }

    /** The keys, and a second custodian's folder where one is named. */
    KeyFolder keys() {
        return new KeyFolder(home(), THROUGHLINE_ESCROW.in(variables).map(Path::of));
    }

    Path surveys() {
        return Path.of(THROUGHLINE_SURVEYS.of(variables));
    }

    String smsGateway() {
        return THROUGHLINE_SMS.of(variables);
    }

    String host() {
        return MICRONAUT_SERVER_HOST.of(variables);
    }

    int port() {
        try {
            return Integer.parseInt(MICRONAUT_SERVER_PORT.of(variables));
        } catch (NumberFormatException unreadable) {
            throw new CannotStart("MICRONAUT_SERVER_PORT is a number, like 8080");
        }
    }

    String publicUrl() {
        return variables.getOrDefault("THROUGHLINE_PUBLIC_URL", "http://localhost:" + port());
    }

    boolean production() {
        return switch (THROUGHLINE_MODE.of(variables)) {
            case "production" -> true;
            case "development" -> false;
            default -> throw new CannotStart("THROUGHLINE_MODE is either development or production");
        };
    }

    /** Today, or in development a day that a test or a trial wants it to be. */
    Clock clock() {
        var offset = THROUGHLINE_CLOCK_OFFSET.in(variables);
        if (offset.isEmpty()) return Clock.systemUTC();
        try {
            return Clock.offset(Clock.systemUTC(), Duration.parse(offset.get()));
        } catch (DateTimeParseException unreadable) {
            throw new CannotStart("THROUGHLINE_CLOCK_OFFSET is written like P95D, or PT6H");
        }
    }
}
