package scot.throughline.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/** What somebody typed into a form here, read field by field. */
record Typed(Map<String, String> fields, FormErrors errors) {
    static Typed of(@Nullable Map<String, String> typed) {
        return new Typed(typed == null ? Map.of() : typed, new FormErrors());
    }

    String at(String field) {
        return Field.Text.typed(fields, field);
    }

    /** What stands in a field, read; empty where nothing does, or nothing that can be read. */
    <T> Optional<T> read(String field, Function<String, Optional<T>> reader, String should) {
        var text = at(field);
        var found = text.isEmpty() ? Optional.<T>empty() : reader.apply(text);
        if (!text.isEmpty() && found.isEmpty()) errors.add(field, should);
        return found;
    }

    <T> Optional<T> needed(String field, Function<String, Optional<T>> reader, String should) {
        if (at(field).isEmpty()) errors.add(field, should);
        return read(field, reader, should);
    }

    /** A reader of words that fit into their column. */
    static Function<String, Optional<String>> atMost(int letters) {
        return text -> Optional.of(text).filter(each -> each.length() <= letters);
    }
}
