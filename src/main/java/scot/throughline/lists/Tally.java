package scot.throughline.lists;

import java.util.Collection;
import java.util.Locale;

/** How many rows came to what. */
public record Tally(int fresh, int changed, int same, int refused) {
    static Tally of(Collection<Found> found) {
        return new Tally(count(found, Found.Kind.NEW), count(found, Found.Kind.CHANGED), count(found, Found.Kind.SAME),
                count(found, Found.Kind.REFUSED));
    }

    /** Of which something comes. */
    int good() {
        return fresh + changed;
    }

    /** The same for people: "40 new, 6 changed, 3 the same, 2 to be mended". */
    @Override
    public String toString() {
        return String.format(Locale.UK, "%,d new, %,d changed, %,d the same, %,d to be mended", fresh, changed, same, refused);
    }

    private static int count(Collection<Found> found, Found.Kind kind) {
        return (int) found.stream().filter(each -> each.kind() == kind).count();
    }
}
