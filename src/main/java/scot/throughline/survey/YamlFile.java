package scot.throughline.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Opens one YAML file as nodes that know their line. Nothing is turned into a Java object by the parser, and {@code NO} stays a word. */
final class YamlFile {
    private YamlFile() {}

    static Optional<YamlMap> open(Path folder, String name, Faults faults) {
        try (var reader = Files.newBufferedReader(folder.resolve(name))) {
            if (new Yaml(new LoaderOptions()).compose(reader) instanceof MappingNode map)
                return Optional.of(new YamlMap(name, map, faults));
            faults.add(new Fault(name, 1, name, "holds no keys", "Write 'key: value' lines, as in the file that came with the service"));
        } catch (NoSuchFileException missing) {
            faults.add(
                    new Fault(name, 1, name, "is missing", "Put the file there, or name the folder that holds it in THROUGHLINE_SURVEYS"));
        } catch (IOException unreadable) {
            faults.add(new Fault(name, 1, name, "cannot be read", "Check who may read the file"));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            faults.add(new Fault(name, mark == null ? 1 : mark.getLine() + 1, name, "is not YAML here: " + malformed.getProblem(),
                    "Check the indent, the quotes and the colons of this line and the one above"));
        } catch (YAMLException malformed) {
            faults.add(new Fault(name, 1, name, "is not YAML", "Save it as plain UTF-8 text without control characters"));
        }
        return Optional.empty();
    }
}
