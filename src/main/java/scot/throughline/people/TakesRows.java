package scot.throughline.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import scot.throughline.staff.Actor;

/**
 * Takes what lists and case-management systems tell, row by row and in any number. Telling the same again changes nothing and says so; each row is
 * taken whole or refused whole, and no row keeps another.
 */
public interface TakesRows {
    /** What such a list is of: "journeys", "endings", "sends". */
    String key();

    /** What may stand in a row, in the order of the template. */
    List<Column> columns();

    /** Without which no row can be taken. */
    List<Column> needed();

    /** What would come of each row, in their order; changes nothing. A column that is absent or blank says nothing. */
    default List<Taken> check(List<Map<Column, String>> rows, Actor by, Instant now) {
        return told(rows, by, false, now);
    }

    /** Takes them, a few hundred in each transaction. */
    default List<Taken> take(List<Map<Column, String>> rows, Actor by, Instant now) {
        return told(rows, by, true, now);
    }

    /** Decides on them, and with {@code change} takes them too: one way for both, so that a check says what will come. */
    List<Taken> told(List<Map<Column, String>> rows, Actor by, boolean change, Instant now);
}
