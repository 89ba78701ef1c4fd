package scot.throughline.answering;

import java.util.List;
import java.util.Map;

/** While the database is away (503): holds what was just given, in the page alone, so that it can be sent again. */
record UnavailablePage(String action, List<Field> fields) implements PublicPage {
    /** One value of the form that could not be saved. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[…]";
        }
    }

    /** @param form as it came, repeated fields and all */
    static UnavailablePage of(String action, Map<String, List<String>> form) {
        return new UnavailablePage(action,
                form.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                        .toList());
    }

    @Override
    public String view() {
        return "answering/unavailable";
    }

    @Override
    public String toString() {
        return "UnavailablePage[…]";
    }
}
