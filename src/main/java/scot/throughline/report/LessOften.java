package scot.throughline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.background.Group;
import scot.throughline.outcome.Heard;
import scot.throughline.outcome.Range;

/**
 * Groups that we heard from clearly less often than from others: their intervals do not touch.
 *
 * @param fewer each of them lies below each of {@code more}
 */
record LessOften(List<Group> fewer, List<Group> more) {
    private record Placed(Group group, Range interval) {}

    /** The lowest, all that lie above it, and with it whoever lies below all of these. Who is another or not known is left out: they are no group. */
    static Optional<LessOften> among(List<Heard> groups) {
        var placed = groups.stream().flatMap(heard -> heard.group().stream()
                .flatMap(group -> heard.share().interval().stream().map(interval -> new Placed(group, interval)))).toList();
        var lowest = placed.stream().min(Comparator.comparingDouble(each -> each.interval().high()));
        if (lowest.isEmpty()) return Optional.empty();
        var above = placed.stream().filter(each -> each.interval().low() > lowest.get().interval().high()).toList();
        var below = placed.stream().filter(each -> above.stream().allMatch(other -> other.interval().low() > each.interval().high()))
                .toList();
        return above.isEmpty() ? Optional.empty() : Optional.of(new LessOften(groups(below), groups(above)));
    }

    private static List<Group> groups(List<Placed> placed) {
        return placed.stream().map(Placed::group).toList();
    }

    String sentence() {
        return "We heard less often from " + people(fewer) + " than from " + people(more);
    }

    /** "men", "men and women", "people aged 16 to 20, people aged 21 to 25 and people over 60". */
    private static String people(List<Group> groups) {
        var all = groups.stream().map(Group::people).toList();
        var first = all.subList(0, all.size() - 1);
        return first.isEmpty() ? all.getLast() : first.stream().collect(Collectors.joining(", ")) + " and " + all.getLast();
    }
}
