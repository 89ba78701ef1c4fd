package scot.throughline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import scot.throughline.database.Role;

/** A setting that is not in the list does not exist, one that is does, and what the list says of it holds. */
class SettingTest {
    private static final Pattern NAME = Pattern.compile("\\b(?:THROUGHLINE|TWILIO|NOTIFY|MICRONAUT)_[A-Z_]*[A-Z]\\b");
    private static final Pattern PROPERTY = Pattern.compile("(?:@Property\\(name = \"|\\$\\{)(throughline\\.[a-z.-]+)");
    private static final Pattern DEFAULT = Pattern.compile("@Property\\(name = \"(throughline\\.[a-z.-]+)\", defaultValue = \"([^\"]*)\"");
    private static final Path LIST = Path.of("src/main/java/scot/throughline/settings/Setting.java");
    private static final Path PAGE = Path.of("src/docs/settings.md");

    @Test
    void every_setting_that_anything_reads_is_listed_and_no_other() throws IOException {
        var read = new TreeSet<String>();
        for (var source : sources()) {
            read.addAll(named(source));
            PROPERTY.matcher(source).results().map(found -> environmentName(found.group(1))).forEach(read::add);
        }
        for (var role : Role.values()) for (var what : List.of("_USER", "_PASSWORD")) read.add("THROUGHLINE_DB_" + role + what);
        read.remove("THROUGHLINE_DB");
        assertEquals(Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toCollection(TreeSet::new)), read);
    }

    @Test
    void what_is_said_to_hold_without_a_setting_does() throws IOException {
        for (var source : sources()) DEFAULT.matcher(source).results().forEach(found -> {
            var setting = Setting.valueOf(environmentName(found.group(1)));
            assertEquals(setting.usual().orElse(""), found.group(2), setting.name());
        });
        for (var role : Role.values())
            assertEquals("throughline_" + role.word(), Setting.valueOf("THROUGHLINE_DB_" + role + "_USER").of(Map.of()));
        Map<?, ?> ours = (Map<?, ?>) new Yaml().<Map<String, ?>>load(Files.readString(Path.of("src/main/resources/application.yml")))
                .get("throughline");
        assertEquals(Setting.THROUGHLINE_HOME.of(Map.of()), ours.get("home"));
        assertEquals(Setting.THROUGHLINE_MODE.of(Map.of()), ours.get("mode"));
        assertEquals(Setting.THROUGHLINE_PUBLIC_URL.of(Map.of()), String.valueOf(ours.get("public-url"))
                .replace("${micronaut.server.port:8080}", Setting.MICRONAUT_SERVER_PORT.of(Map.of())));
    }

    @Test
    void the_operators_page_is_made_from_the_list() throws IOException {
        assertEquals(SettingsPage.markdown(), Files.readString(PAGE),
                PAGE + " is not up to date: mvn -q compile exec:exec -Ddo=settings > " + PAGE);
    }

    @Test
    void no_word_of_ours_to_operators_names_a_setting_that_is_not_there() throws IOException {
        var known = Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());
        var about = Set.of("THROUGHLINE_BROWSER", "THROUGHLINE_DB");
        for (var page : files(Path.of("src/docs"), ".*\\.md"))
            for (var name : named(Files.readString(page))) assertTrue(known.contains(name) || about.contains(name), page + " " + name);
        for (var name : named(Files.readString(Path.of("README.md")))) assertTrue(known.contains(name) || about.contains(name), name);
    }

    private static List<String> named(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> sources() throws IOException {
        var files = Stream.of(files(Path.of("src/main"), ".*\\.(java|yml)"), files(Path.of("src/ops"), ".*/bin/.*")).flatMap(List::stream)
                .filter(file -> !file.equals(LIST)).toList();
        var texts = new ArrayList<String>();
        for (var file : files) texts.add(Files.readString(file));
        return texts;
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(pattern)).sorted().toList();
        }
    }

    /** The gateway's own group of properties took the name of the setting that chooses it. */
    private static String environmentName(String property) {
        if (property.equals("throughline.sms.gateway")) return "THROUGHLINE_SMS";
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
