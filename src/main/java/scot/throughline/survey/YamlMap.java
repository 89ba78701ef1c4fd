package scot.throughline.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys and values at one place of a file. What is missing or misshapen becomes a fault and an empty value, so that the reader carries on;
 * {@link #nothingElse} then reports the keys nobody asked for.
 */
final class YamlMap {
    private final String file;
    private final int line;
    private final Faults faults;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> askedFor = new HashSet<>();

    YamlMap(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.line = line(node);
        this.faults = faults;
        for (var entry : node.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.putIfAbsent(key, entry) != null)
                faults.add(new Fault(file, line(entry.getKeyNode()), key, "is written twice", "Keep one of the two"));
        }
    }

    /** Stands in for a map that is missing and has been reported: it says nothing more. */
    private static YamlMap unsaid(String file) {
        return new YamlMap(file, new MappingNode(Tag.MAP, List.of(), FlowStyle.AUTO), new Faults());
    }

    private static int line(Node node) {
        var mark = node.getStartMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        askedFor.add(key);
        return entries.containsKey(key);
    }

    /** Reports what is wrong with a key, on its line. */
    void fault(String key, String what, String mend) {
        var entry = entries.get(key);
        faults.add(new Fault(file, entry == null ? line : line(entry.getKeyNode()), key, what, mend));
    }

    void nothingElse() {
        for (var key : entries.keySet())
            if (!askedFor.contains(key))
                fault(key, "is not a key that is known here",
                        "Check its spelling, or take it out; known here: " + String.join(", ", askedFor.stream().sorted().toList()));
    }

    String text(String key) {
        return value(key).map(node -> scalar(key, node)).orElse("");
    }

    @Nullable
    String textIfAny(String key) {
        return has(key) ? text(key) : null;
    }

    /** A text that must follow a pattern; {@code mend} says it in words. */
    String text(String key, String pattern, String mend) {
        var text = text(key);
        if (!text.isEmpty() && !text.matches(pattern)) fault(key, "cannot be '" + text + "'", mend);
        return text;
    }

    /** A text that is read further; {@code example} shows how it is written. */
    <T> T parsed(String key, Function<String, T> parse, T otherwise, String example) {
        var text = text(key);
        try {
            return text.isEmpty() ? otherwise : parse.apply(text);
        } catch (RuntimeException unreadable) {
            fault(key, "cannot be '" + text + "'", "Write it like " + example);
            return otherwise;
        }
    }

    /** A word of an enum, written in lower case with dashes. */
    <E extends Enum<E>> E word(String key, Class<E> words) {
        var otherwise = words.getEnumConstants()[0];
        var text = text(key);
        return text.isEmpty() ? otherwise : wordIn(key, text, words).orElse(otherwise);
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        return texts(key).stream().flatMap(text -> wordIn(key, text, words).stream()).toList();
    }

    private <E extends Enum<E>> Optional<E> wordIn(String key, String text, Class<E> words) {
        var known = new ArrayList<String>();
        for (var word : words.getEnumConstants()) {
            var written = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equals(text)) return Optional.of(word);
            known.add(written);
        }
        fault(key, "cannot be '" + text + "'", "Write one of: " + String.join(", ", known));
        return Optional.empty();
    }

    List<String> texts(String key) {
        return sequence(key).stream().map(node -> scalar(key, node)).filter(text -> !text.isEmpty()).toList();
    }

    Set<String> distinct(String key) {
        var texts = new LinkedHashSet<String>();
        for (var text : texts(key)) if (!texts.add(text)) fault(key, "names '" + text + "' twice", "Keep one of the two");
        return texts;
    }

    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        for (var node : sequence(key)) {
            if (node instanceof MappingNode map) maps.add(new YamlMap(file, map, faults));
            else
                faults.add(new Fault(file, line(node), key, "holds something that is not a map", "Write '- key: value' here"));
        }
        return maps;
    }

    YamlMap map(String key) {
        var value = value(key);
        if (value.orElse(null) instanceof MappingNode map) return new YamlMap(file, map, faults);
        if (value.isPresent()) fault(key, "is not a map", "Write 'key: value' lines below it");
        return unsaid(file);
    }

    private List<Node> sequence(String key) {
        var value = value(key);
        if (value.orElse(null) instanceof SequenceNode sequence) return sequence.getValue();
        if (value.isPresent()) fault(key, "is not a list", "Write it as [one, two], or as lines that start with '- '");
        return List.of();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) return scalar.getValue().strip();
        faults.add(new Fault(file, line(node), key, "is empty or not a single value", "Write a word or a sentence"));
        return "";
    }

    private Optional<Node> value(String key) {
        askedFor.add(key);
        var entry = entries.get(key);
        if (entry == null) fault(key, "is missing", "Add it");
        return Optional.ofNullable(entry).map(NodeTuple::getValueNode);
    }
}
