package scot.throughline.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.FormErrors;

/** A form of a few boxes to write in, as printed. */
record WordsPage(String heading, String back, String backName, List<Box> boxes, FormErrors errors) {
    /** One of them. */
    record Box(String name, String label, String hint, int longest, String value, @Nullable String error) {
        static Box empty(String name, String label, String hint, int longest) {
            return new Box(name, label, hint, longest, "", null);
        }

        private Box with(String words, @Nullable String wrong) {
            return new Box(name, label, hint, longest, words, wrong);
        }

        /** How many lines are in sight. */
        public int lines() {
            return longest > 1000 ? 6 : 3;
        }

        /** The ids of what explains it, for screen readers. */
        public @Nullable String describedBy() {
            var ids = Stream.of(hint.isEmpty() ? "" : name + "-hint", error == null ? "" : name + "-error").filter(id -> !id.isEmpty())
                    .collect(Collectors.joining(" "));
            return ids.isEmpty() ? null : ids;
        }
    }

    static WordsPage of(String heading, Pack pack, List<Box> boxes, Map<String, String> words, FormErrors errors) {
        return new WordsPage(heading, PapersPages.path(pack), pack.title(),
                boxes.stream().map(box -> box.with(words.getOrDefault(box.name(), ""), errors.on(box.name()))).toList(), errors);
    }
}
