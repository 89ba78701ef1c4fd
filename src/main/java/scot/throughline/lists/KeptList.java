package scot.throughline.lists;

import java.util.List;
import scot.throughline.database.Id;

/** An uploaded list, opened. */
record KeptList(Id id, Of of, ListState wanted, List<String> heads, List<Part> parts) {
    /**
     * Some of its rows.
     *
     * @param found what came of each row, or would; empty until they are checked
     */
    record Part(Id id, ListState state, List<Row> rows, List<Found> found) {
        @Override
        public String toString() {
            return "Part[" + id + "]";
        }
    }

    Sheet sheet() {
        return new Sheet(heads, parts.stream().flatMap(part -> part.rows().stream()).toList());
    }

    /** Of all rows in their order, once every part has been checked. */
    List<Found> found() {
        return parts.stream().flatMap(part -> part.found().stream()).toList();
    }

    @Override
    public String toString() {
        return "KeptList[" + id + "]";
    }
}
