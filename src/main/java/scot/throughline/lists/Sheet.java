package scot.throughline.lists;

import java.util.List;

/** What a spreadsheet says: its heads, and every row below them that is not blank. */
record Sheet(List<String> heads, List<Row> rows) {
    @Override
    public String toString() {
        return "Sheet[" + rows.size() + "]";
    }
}
