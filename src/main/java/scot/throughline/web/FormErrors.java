package scot.throughline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields: listed at the top of the page and said again by each field. */
public final class FormErrors {
    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Notes what is wrong with a field. The first word on a field stands. */
    public void add(String field, String message) {
        messages.putIfAbsent(field, message);
    }

    public boolean none() {
        return messages.isEmpty();
    }

    public @Nullable String on(String field) {
        return messages.get(field);
    }

    public List<Line> lines() {
        return messages.entrySet().stream().map(entry -> new Line(entry.getKey(), entry.getValue())).toList();
    }

    /** One line of the summary, leading to its field. */
    public record Line(String field, String message) {}
}
