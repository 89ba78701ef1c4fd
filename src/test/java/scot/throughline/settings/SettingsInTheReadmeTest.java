package scot.throughline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.database.Role;

/** A setting that the README does not name does not exist, and one that it names does. */
class SettingsInTheReadmeTest {
    private static final Pattern NAME = Pattern.compile("\\b(?:THROUGHLINE|TWILIO|NOTIFY|MICRONAUT)_[A-Z_]*[A-Z]\\b");
    private static final Pattern PROPERTY = Pattern.compile("(?:@Property\\(name = \"|\\$\\{)(throughline\\.[a-z.-]+)");

    @Test
    void every_setting_the_code_reads_is_in_the_readme_and_no_other() throws IOException {
        var read = new TreeSet<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            NAME.matcher(text).results().map(MatchResult::group).forEach(read::add);
            PROPERTY.matcher(text).results().map(found -> environmentName(found.group(1))).forEach(read::add);
        }
        for (var role : Role.values()) for (var what : Set.of("USER", "PASSWORD")) read.add("THROUGHLINE_DB_" + role + "_" + what);
        read.removeAll(Set.of("THROUGHLINE_DB", "THROUGHLINE_SMS_GATEWAY"));
        assertEquals(read, NAME.matcher(Files.readString(Path.of("README.md"))).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Iterable<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)")).toList();
        }
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
