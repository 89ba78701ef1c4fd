package scot.throughline.auditor;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/**
 * What anybody may know without a figure.
 *
 * @param labels every team, area and journey type there is
 * @param offered how many were asked whose chance ended in a quarter
 */
public record PublicCounts(Map<Kind, Set<String>> labels, Map<Family, Map<Quarter, Integer>> offered) {
    /** How many were asked in a stretch; empty where that was not published of each of its quarters. */
    OptionalInt offered(Family family, Stretch stretch) {
        var byQuarter = offered.getOrDefault(family, Map.of());
        var quarters = stretch.quarters();
        return byQuarter.keySet().containsAll(quarters)
                ? OptionalInt.of(quarters.stream().mapToInt(quarter -> byQuarter.getOrDefault(quarter, 0)).sum())
                : OptionalInt.empty();
    }

    boolean isAll(Kind kind, Set<String> some) {
        var all = labels.getOrDefault(kind, Set.of());
        return !all.isEmpty() && some.containsAll(all);
    }
}
