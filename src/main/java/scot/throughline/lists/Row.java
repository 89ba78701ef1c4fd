package scot.throughline.lists;

import java.util.List;

/** A row of a list under the number its spreadsheet shows; cells that end it blank are left out. */
record Row(int number, List<String> cells) {
    /** What stands in a column; empty where the row is shorter. */
    String at(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    @Override
    public String toString() {
        return "Row[" + number + "]";
    }
}
