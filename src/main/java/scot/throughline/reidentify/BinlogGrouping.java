package scot.throughline.reidentify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what the binary log keeps together: who finished, and the rows that came in the same transaction. */
final class BinlogGrouping implements Attack {
    @Override
    public String name() { return "Binary log"; }

    @Override
    public String sentence() {
        return "Takes each transaction that touches one person and reads what it wrote beside them, follows the ids of those rows to wherever they stand "
                + "later, and looks for counts that move with one person.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        var read = 0L;
        var counts = 0L;
        var linked = new HashSet<Row>();
        for (var arrival : Arrival.in(evidence)) {
            for (var row : arrival.wrote()) {
                if (!evidence.isAnswer(row)) counts++;
                else if (words.canBeRead(row)) {
                    read++;
                    found.guess(arrival.who(), words.read(row));
                } else
                    linked.add(row);
            }
        }
        found.joinable(read, "%d rows that can be read came in a transaction of one person");
        found.joinable(counts, "%d counts moved in a transaction of one person");
        found.joinable(followed(linked, evidence, words),
                "%d rows in another table or batch bear an id or a value of a row that came with one person");
        found.linked(linked.size());
        return found;
    }

    /** A row that was moved from batch to batch under its old id, or with a part of its old content, is still whose it was. */
    private static long followed(Set<Row> linked, Evidence evidence, Words words) {
        var first = new HashMap<Value, Row>();
        for (var row : linked) row.ids().forEach(id -> first.put(id, row));
        return evidence.everyAnswer().distinct()
                .filter(row -> row.ids().anyMatch(id -> isElsewhere(row, first.get(id), words))).count();
    }

    private static boolean isElsewhere(Row row, @Nullable Row first, Words words) {
        return first != null && (!row.table().equals(first.table()) || !words.batch(row).equals(words.batch(first)));
    }
}
