package scot.throughline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.throughline.people.Column;
import scot.throughline.web.ApiFault;

/** What a machine tells in one request, as rows of cells; or what is wrong with the request as a whole. */
sealed interface Telling {
    int MOST_ROWS = 200;

    /** Rows to be taken one by one. */
    record Rows(List<Map<Column, String>> rows) implements Telling {
        @Override
        public String toString() {
            return "Rows[…]";
        }
    }

    /** None of it is taken. */
    record Wrong(ApiFault fault) implements Telling {}

    /**
     * Reads <code>{"journeys": [{"reference": "…"}]}</code>.
     *
     * @param name what the rows are called
     * @param known the fields a row may have
     */
    static Telling read(Map<String, Object> body, String name, List<Column> known) {
        if (!(body.get(name) instanceof List<?> rows) || body.size() != 1) return new Wrong(ApiFault.NOT_JSON);
        if (rows.size() > MOST_ROWS) return new Wrong(ApiFault.TOO_MANY_ROWS);
        var read = new ArrayList<Map<Column, String>>();
        for (var row : rows) {
            if (!(row instanceof Map<?, ?> fields)) return new Wrong(ApiFault.NOT_JSON);
            var cells = new LinkedHashMap<Column, String>();
            for (var field : fields.entrySet()) {
                var column = known.stream().filter(each -> each.key().equals(field.getKey())).findFirst();
                if (column.isEmpty()) return new Wrong(ApiFault.UNKNOWN_FIELD);
                var cell = cell(field.getValue());
                if (cell.isEmpty()) return new Wrong(ApiFault.NOT_JSON);
                cells.put(column.get(), cell.get());
            }
            read.add(cells);
        }
        return new Rows(read);
    }

    /** A text or a yes or no; nothing for null, and no value for what cannot be a cell. */
    private static Optional<String> cell(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Optional.of("");
            case String text -> Optional.of(text);
            case Boolean truth -> Optional.of(truth ? "yes" : "no");
            default -> Optional.empty();
        };
    }
}
