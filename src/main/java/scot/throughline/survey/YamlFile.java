package scot.throughline.survey;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Opens one YAML file as nodes that know their line. Nothing is turned into a Java object by the parser, and {@code NO} stays a word. */
final class YamlFile {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_SHARED = 200;
    private static final LoaderOptions LIMITS = limits();
    private static final String PLAIN_TEXT = "Save it as plain UTF-8 text without control characters";

    private YamlFile() {}

    /** A small file that unfolds into a huge one is refused. */
    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MOST_SHARED);
        return limits;
    }

    static Optional<YamlMap> open(Path folder, String name, Faults faults) {
        try {
            if (Files.size(folder.resolve(name)) > MOST_BYTES)
                faults.add(new Fault(name, 1, name, "is larger than 256 kB", "Check that it is the right file"));
            else if (new Yaml(LIMITS).compose(new StringReader(text(folder, name))) instanceof MappingNode map)
                return Optional.of(new YamlMap(name, map, faults));
            else
                faults.add(
                        new Fault(name, 1, name, "holds no keys", "Write 'key: value' lines, as in the file that came with the service"));
        } catch (NoSuchFileException missing) {
            faults.add(
                    new Fault(name, 1, name, "is missing", "Put the file there, or name the folder that holds it in THROUGHLINE_SURVEYS"));
        } catch (CharacterCodingException garbled) {
            faults.add(new Fault(name, 1, name, "is not YAML", PLAIN_TEXT));
        } catch (IOException unreadable) {
            faults.add(new Fault(name, 1, name, "cannot be read", "Check who may read the file"));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            faults.add(new Fault(name, mark == null ? 1 : mark.getLine() + 1, name, "is not YAML here: " + malformed.getProblem(),
                    "Check the indent, the quotes and the colons of this line and the one above"));
        } catch (ReaderException garbled) {
            faults.add(new Fault(name, 1, name, "is not YAML", PLAIN_TEXT));
        } catch (YAMLException tooMuch) {
            faults.add(new Fault(name, 1, name, "holds lists in lists, or shared parts (*name), without end",
                    "Use a shared part at most %d times, and nest as the shipped files do".formatted(MOST_SHARED)));
        }
        return Optional.empty();
    }

    /** As it reads, whichever editor saved it: a mark in front and the kind of line ends say nothing. */
    static String text(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name)).replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
    }
}
