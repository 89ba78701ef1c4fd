package scot.throughline.lists;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.lists.BadRows.BadRow;

/**
 * What was found in a list, or became of it, as printed.
 *
 * @param nothing said where nothing comes of the list
 * @param good what the button does; null where there is nothing to import, or it was
 * @param ignored which columns were not read; null where all were
 * @param more how many bad rows there are beyond those shown; null where all are
 */
record ListPage(String path, String heading, List<Count> counts, @Nullable String nothing, @Nullable String good, @Nullable String ignored,
        List<Line> bad, @Nullable String more, String keptUntil) {
    private static final int MOST_SHOWN = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
            .withZone(Scotland.TIME);

    /** How many rows came to one thing. */
    record Count(String what, String rows) {}

    /** One thing that is wrong with one row. */
    record Line(String row, String column, String cell, String reason, String fix) {
        @Override
        public String toString() {
            return "Line[" + row + "]";
        }
    }

    static ListPage of(KeptList list, Takers takers, Progress progress) {
        var heads = heads(list, takers);
        var tally = Tally.of(list.found());
        var taken = list.wanted() == ListState.TAKEN;
        var bad = BadRows.of(list.sheet(), list.found()).rows();
        return new ListPage(OneList.path(list.id()), taken ? "Imported: " + list.of().title() : "Checked: " + list.of().title(),
                counts(tally, taken), tally.good() == 0 ? "Nothing in this list is new." : null,
                taken || tally.good() == 0 ? null : "Import the " + rows(tally.good(), "good row"),
                heads.ignored().isEmpty() ? null : String.join(", ", heads.ignored()),
                bad.stream().limit(MOST_SHOWN).flatMap(each -> lines(each, heads).stream()).toList(),
                bad.size() > MOST_SHOWN ? "And " + rows(bad.size() - MOST_SHOWN, "more row") : null, MOMENT.format(progress.keptUntil()));
    }

    private static Heads heads(KeptList list, Takers takers) {
        try {
            return Heads.of(list.heads(), takers.of(list.of()).orElseThrow(Lists::notFound));
        } catch (Unreadable changed) {
            throw Lists.notFound();
        }
    }

    private static List<Count> counts(Tally tally, boolean taken) {
        return List.of(new Count(taken ? "New, and taken" : "New", count(tally.fresh())),
                new Count(taken ? "Different, and changed" : "Different from what we have", count(tally.changed())),
                new Count("The same as we have", count(tally.same())), new Count("To be mended", count(tally.refused())));
    }

    private static List<Line> lines(BadRow bad, Heads heads) {
        var lines = new ArrayList<Line>();
        for (var problem : bad.problems())
            lines.add(new Line(count(bad.row().number()), problem.column().head(),
                    heads.cell(bad.row(), problem.column()), problem.reason(), problem.fix()));
        return lines;
    }

    private static String rows(int count, String row) {
        return count(count) + " " + row + (count == 1 ? "" : "s");
    }

    private static String count(int count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
