package scot.throughline.lists;

import java.util.Locale;

/** How far a list is, as printed. */
record ProgressPage(String heading, String words, String path) {
    static ProgressPage of(Progress progress, String path) {
        var taking = progress.wanted() == ListState.TAKEN;
        return new ProgressPage(taking ? "Importing your list" : "Checking your list", String.format(Locale.UK, "%,d of %,d rows %s",
                progress.done(), progress.rows(), taking ? "imported" : "checked"), path);
    }
}
