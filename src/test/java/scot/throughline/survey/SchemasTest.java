package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.ObjectMapper;

/** An editor completes and checks by the schemas beside the files; they must know what the reader knows, no more and no less. */
class SchemasTest {
    private static final Path SURVEYS = Path.of("surveys");
    private static final String TEMPLATE = "consultation/v1.yaml.template";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
            registry -> registry.schemas((String id) -> read(SURVEYS.resolve(id.substring(id.lastIndexOf('/') + 1)))));
    /** By these the reader tells what it is looking at, so it asks for them everywhere. */
    private static final Set<String> TELLING_APART = Set.of("include", "for-each", "rotate", "questions", "role");

    @TempDir
    Path folder;

    @BeforeEach
    void a_councils_own_copy() throws IOException {
        for (var file : shipped()) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(SURVEYS.resolve(file), folder.resolve(file));
        }
        Files.copy(SURVEYS.resolve(TEMPLATE), folder.resolve("consultation/v1.yaml"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_file_names_its_schema_and_keeps_to_it(String file) {
        var text = read(SURVEYS.resolve(file));
        var named = text.lines().findFirst().orElseThrow().replaceFirst("# yaml-language-server: \\$schema=", "");

        assertTrue(Files.exists(SURVEYS.resolve(file).resolveSibling(named)), named);
        assertEquals(List.of(), schema(named.replace("../", "")).validate(asJson(text), InputFormat.JSON));
    }

    @Test
    void the_schema_finds_what_the_reader_finds() {
        var text = read(SURVEYS.resolve("exit/v1.yaml"));

        for (var wrong : List.of(text.replace("lead:", "led:"), text.replace("kind: ladder", "kind: stairs"),
                text.replace("[exit]", "[leavers]")))
            assertFalse(schema("questionnaire.schema.json").validate(asJson(wrong), InputFormat.JSON).isEmpty());
    }

    @Test
    void the_template_of_a_consultation_is_a_whole_questionnaire_once_it_is_named_as_one() {
        var surveys = ((Reading.Whole) SurveyFiles.read(folder)).surveys();

        assertEquals(List.of("EV1", "EV2", "EV3", "EV4.BUS", "EV4.CAR", "EV5", "EV6", "EV7"),
                surveys.newest("consultation").orElseThrow().questions().map(Question::key).toList());
    }

    /** Where an unknown key is put, and the schema of that place. */
    @ParameterizedTest(name = "{3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            consultation/v1.yaml | lead: A few             | zz: 1\\nlead: A few                 | questionnaire | /
            consultation/v1.yaml | {code: WED_THU,         | {zz: 1, code: WED_THU,               | questionnaire | choice
            consultation/v1.yaml | {from: 2,               | {zz: 1, from: 2,                     | questionnaire | band
            consultation/v1.yaml | {key: BUS,              | {zz: 1, key: BUS,                    | questionnaire | place
            consultation/v1.yaml | - {key: EV6,            | - {zz: 1, key: EV6,                  | questionnaire | question
            consultation/v1.yaml | - key: EV4              | - zz: 1\\n    key: EV4               | questionnaire | repeated
            consultation/v1.yaml | - heading:              | - zz: 1\\n    heading:               | questionnaire | shared
            consultation/v1.yaml | - rotate:               | - zz: 1\\n    rotate:                | questionnaire | rotating
            needs-review/v1.yaml | - include: fit          | - {zz: 1, include: fit}              | questionnaire | included
            modules/fit.yaml     | screens:                | zz: 1\\nscreens:                     | module        | /
            measures.yaml        | measures:               | zz: 1\\nmeasures:                    | measures      | /
            measures.yaml        | - key: any-better       | - zz: 1\\n    key: any-better        | measures      | measure
            measures.yaml        | {from: 2024-04-01, value: 55} | {zz: 1, from: 2024-04-01, value: 55} | measures | target
            measures.yaml        | {family: exit, question: X5, | {zz: 1, family: exit, question: X5, | measures | counted
            catalogue.yaml       | tables:                 | zz: 1\\ntables:                      | catalogue     | /
            catalogue.yaml       | - of: everyone          | - zz: 1\\n    of: everyone          | catalogue     | table
            council.yaml         | colour:                 | zz: 1\\ncolour:                      | council       | /
            council.yaml         | {key: north,            | {zz: 1, key: north,                  | council       | label
            council.yaml         | {key: dtto,             | {zz: 1, key: dtto,                   | council       | journey-type
            council.yaml         | {key: induction,        | {zz: 1, key: induction,              | council       | touchpoint
            council.yaml         | {name: Samaritans,      | {zz: 1, name: Samaritans,            | council       | help-number
            council.yaml         | {key: family,           | {zz: 1, key: family,                 | council       | open-link
            council.yaml         | {topic: HOME,           | {zz: 1, topic: HOME,                 | council       | local-help
            comments.yaml        | themes:                 | zz: 1\\nthemes:                      | comments      | /
            notices/privacy.yaml | sections:               | zz: 1\\nsections:                   | notice        | /
            notices/privacy.yaml | - heading: Who          | - zz: 1\\n    heading: Who          | notice        | section
            council.yaml         | until:                  | zz: 1\\n  until:                     | council       | sending-hours
            """)
    void a_schema_has_the_keys_that_the_reader_knows(String file, String was, String is, String schema, String place) {
        var written = keysOf(schema, place);
        var known = knownAt(file, was, is.replace("\\n", "\n"));

        known.removeIf(key -> TELLING_APART.contains(key) && !written.contains(key));
        assertEquals(written, known);
    }

    @Test
    void the_schema_of_a_derived_answer_has_the_keys_of_every_rule() {
        var known = new TreeSet<String>();
        for (var key : List.of("ANY_BETTER", "N_BETTER", "SUBST"))
            known.addAll(knownAt("exit/v1.yaml", "- key: " + key, "- zz: 1\n    key: " + key));
        for (var key : List.of("GOT_WORSE", "DISTANCE.HOME"))
            known.addAll(knownAt("exit/v1.yaml", "{key: " + key + ",", "{zz: 1, key: " + key + ","));

        assertEquals(keysOf("questionnaire", "derived"), known);
    }

    /** The keys the reader names when it meets one that it does not know. */
    private Set<String> knownAt(String file, String was, String is) {
        var text = read(folder.resolve(file));
        assertTrue(text.contains(was), was);
        try {
            Files.writeString(folder.resolve(file), text.replaceFirst(Pattern.quote(was), is));
            var faults = ((Reading.Faulty) SurveyFiles.read(folder)).faults();
            Files.writeString(folder.resolve(file), text);
            var told = faults.stream().filter(fault -> fault.key().equals("zz")).findFirst().orElseThrow().mend();
            return new TreeSet<>(List.of(told.substring(told.indexOf("known here: ") + 12).split(", ")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> keysOf(String schema, String place) {
        var root = new ObjectMapper().readTree(read(SURVEYS.resolve(schema + ".schema.json")));
        var there = place.equals("/") ? root : root.get("definitions").get(place);
        return new TreeSet<>(there.get("properties").propertyNames());
    }

    static List<String> shipped() throws IOException {
        try (var files = Files.walk(SURVEYS)) {
            return files.map(SURVEYS::relativize).map(Path::toString).filter(name -> name.matches(".*\\.yaml(\\.template)?")).sorted()
                    .toList();
        }
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of("https://throughline.example/" + name));
    }

    /** As an editor sees it: by YAML 1.2, where {@code NO} and {@code 2021-01-01} are words. */
    private static String asJson(String yaml) {
        return new ObjectMapper().writeValueAsString(value(new Yaml(new LoaderOptions()).compose(new StringReader(yaml))));
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode map -> {
                var values = new LinkedHashMap<String, Object>();
                map.getValue().forEach(entry -> values.put(((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
                yield values;
            }
            case SequenceNode sequence -> sequence.getValue().stream().map(SchemasTest::value).toList();
            case ScalarNode scalar when scalar.isPlain() && scalar.getValue().matches("-?\\d{1,9}") -> Integer.valueOf(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new AssertionError(node);
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
