package scot.throughline.lists;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.people.Column;
import scot.throughline.people.TakesRows;

/**
 * What the heads of a list mean.
 *
 * @param places in which column each stands
 * @param width how many heads there are
 * @param ignored the heads that mean nothing here, as written
 */
record Heads(Map<Column, Integer> places, int width, List<String> ignored) {
    static Heads of(List<String> written, TakesRows taker) throws Unreadable {
        var places = new EnumMap<Column, Integer>(Column.class);
        var ignored = new ArrayList<String>();
        for (var place = 0; place < written.size(); place++) {
            var head = written.get(place);
            var column = Column.named(head).filter(taker.columns()::contains);
            if (column.isEmpty()) {
                if (!head.isBlank() && !BadRows.HEADS.contains(head)) ignored.add(head.strip());
            } else if (places.put(column.get(), place) != null) {
                throw new Unreadable("Two columns of this list are " + column.get().head() + ". Take one of them out");
            }
        }
        var missing = taker.needed().stream().filter(column -> !places.containsKey(column)).map(Column::head).toList();
        if (!missing.isEmpty())
            throw new Unreadable("This list has no column " + String.join(" and none ", missing)
                    + ". The first row names the columns: " + taker.columns().stream().map(Column::head).collect(joining(", ")));
        return new Heads(places, written.size(), ignored);
    }

    Set<Column> columns() {
        return places.keySet();
    }

    /** What a row says under a head. */
    String cell(Row row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.at(place).strip();
    }
}
