package scot.throughline.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.background.Axis;
import scot.throughline.background.Group;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.survey.Family;

/**
 * Makes of a year's counts what may be published of who took part.
 *
 * <p>Which groups stand alone follows from how many were asked, never from how many answered: twenty or more, and the others together if they are as
 * many, else in no row. The axes and the quarters count the same people: where their sums together would say too much of one row, or of those in none,
 * the axis is left out.
 */
public final class WhoTookPart {
    private WhoTookPart() {}

    /** People who stand in one row. */
    private record Row(Optional<Group> group, Turnout turnout) {
        Row and(Row other) {
            return new Row(Optional.empty(), turnout.plus(other.turnout));
        }
    }

    /**
     * What of a year may be published.
     *
     * @param quarters all of the year in which anybody could be asked
     */
    public static List<Heard> publishable(Family family, FinancialYear year, List<Tally> quarters, LocalDate today) {
        var whole = quarters.stream().reduce(Tally.EMPTY, Tally::plus);
        var axes = new EnumMap<Axis, List<Row>>(Axis.class);
        for (var axis : Axis.values()) {
            var rows = rows(axis, whole);
            if (shown(rows).count() > 1) axes.put(axis, rows);
        }
        for (var told = telling(axes, quarters); told.isPresent(); told = telling(axes, quarters)) axes.remove(told.get());
        return axes.entrySet().stream()
                .flatMap(axis -> shown(axis.getValue()).map(row -> new Heard(family, year, axis.getKey(), row.group(),
                        Disclosure.toNearest(Turnout.STEP, row.turnout().ended()), row.turnout().share(), today)))
                .toList();
    }

    /** The groups that stand alone, in their order, and all others together. */
    private static List<Row> rows(Axis axis, Tally tally) {
        var rows = new ArrayList<Row>();
        var rest = new Row(Optional.empty(), tally.unknown(axis));
        for (var group : axis.groups()) {
            var row = new Row(Optional.of(group), tally.of(axis, group));
            if (row.turnout().isTooSmall()) rest = rest.and(row);
            else
                rows.add(row);
        }
        if (rest.turnout().asked() > 0) rows.add(rest);
        return rows;
    }

    private static Stream<Row> shown(List<Row> rows) {
        return rows.stream().filter(row -> !row.turnout().isTooSmall());
    }

    /** The last axis with a row of which the others tell too much. */
    private static Optional<Axis> telling(Map<Axis, List<Row>> axes, List<Tally> quarters) {
        var everybody = axes.values().stream().map(WhoTookPart::told).reduce(toldByQuarters(quarters), Between::and);
        return axes.entrySet().stream().filter(axis -> axis.getValue().stream().anyMatch(row -> {
            var others = told(axis.getValue().stream().filter(other -> !other.equals(row)).toList());
            return row.turnout().isPinnedBy(row.turnout().told().and(everybody.minus(others)));
        })).map(Map.Entry::getKey).reduce((_, later) -> later);
    }

    private static Between told(Collection<Row> rows) {
        return rows.stream().map(row -> row.turnout().told()).reduce(Between.NOBODY, Between::plus);
    }

    /** A quarter's figures tell how many answered to the nearest 5. */
    private static Between toldByQuarters(List<Tally> quarters) {
        return quarters.stream().map(quarter -> toTheNearest5(quarter.everybody().answered())).reduce(Between.NOBODY, Between::plus);
    }

    private static Between toTheNearest5(int answered) {
        if (answered < Disclosure.FEWEST) return new Between(0, Disclosure.FEWEST - 1);
        var shown = Disclosure.toNearest(Turnout.STEP, answered);
        return new Between(shown - Disclosure.BASE_ROUNDED_AWAY, shown + Disclosure.BASE_ROUNDED_AWAY);
    }
}
