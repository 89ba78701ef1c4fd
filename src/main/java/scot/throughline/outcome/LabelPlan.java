package scot.throughline.outcome;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.throughline.calendar.Period;
import scot.throughline.survey.Council.Label;

/**
 * Which labels will have too few people behind them next year, and what they join: as in the last year that was shown, by its bases alone. What joins
 * what the council lays down; a plan only says where it will be needed.
 */
public final class LabelPlan {
    private LabelPlan() {}

    /**
     * What there is to say of a family by one kind of label.
     *
     * @param figures by that label; none before the first year
     */
    public static List<String> lines(List<Label> labels, List<LedgerEntry> figures) {
        var year = figures.stream().map(LedgerEntry::period).max(Period::compareTo);
        if (year.isEmpty()) return List.of(beforeTheFirst());
        var shown = figures.stream().filter(entry -> entry.period().equals(year.get()))
                .collect(toMap(LedgerEntry::label, LabelPlan::base, Math::max, TreeMap::new));
        var lines = new ArrayList<String>();
        shown.forEach((label, base) -> lines.add("%s: about %d answers in %s%s%s".formatted(label.replace("+", " with "), base,
                year.get().label(), label.contains("+") ? ", together because one of them had under 10" : "",
                base < Planned.ENOUGH ? "; may fall under 10" : "")));
        labels.stream().filter(label -> isHidden(label, shown)).forEach(label -> lines.add(label.key()
                + ": not shown, because it or what is left over with it had under 10; "
                + (label.joins() == null ? "it joins none" : "it joins " + label.joins())));
        return lines;
    }

    private static String beforeTheFirst() {
        return "nothing was shown yet. In council.yaml let those join another of whom fewer than %d are asked a year: if %d%% answer, that is under 10"
                .formatted((int) Math.ceil(100.0 * Disclosure.FEWEST / Expected.RESPONSE), Expected.RESPONSE);
    }

    private static boolean isHidden(Label label, Map<String, Integer> shown) {
        return shown.keySet().stream().noneMatch(together -> LabelNames.parts(together).contains(label.key()));
    }

    private static int base(LedgerEntry entry) {
        return Expected.base(entry).orElse(0);
    }
}
