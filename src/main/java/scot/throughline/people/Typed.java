package scot.throughline.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;

/** A form as it came: every field as typed, none missing. */
record Typed(Map<String, String> fields) {
    String at(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    Optional<LocalDate> day(String name) {
        return Field.Day.parse(at(name + "-day"), at(name + "-month"), at(name + "-year"));
    }

    Field.Day dayField(String name, String label, @Nullable String hint, @Nullable String error) {
        return new Field.Day(name, label, hint, at(name + "-day"), at(name + "-month"), at(name + "-year"), error);
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}
