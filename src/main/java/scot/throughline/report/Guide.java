package scot.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scot.throughline.survey.Measure.Target;

/** A dotted line for a target, over the time it holds; its name stands beside it, clear of the names of the lines. */
record Guide(Plot.Bar bar, String name, String nameX, String nameY) {
    private static final int APART = 17;

    /** @param taken how high the names of the lines are */
    static List<Guide> of(List<Target> targets, List<Double> taken, Scale scale) {
        var guides = new ArrayList<Guide>();
        var end = scale.first() + scale.slots();
        for (var at = 0; at < targets.size(); at++) {
            var target = targets.get(at);
            var from = Math.max(scale.first(), Scale.slotSince(target.from().firstDay(), scale.every()));
            var to = at + 1 < targets.size() ? Math.min(end, Scale.slotSince(targets.get(at + 1).from().firstDay(), scale.every())) : end;
            if (from < to) guides.add(of(target, scale.leftOf(from), scale.leftOf(to), to == end, taken, scale));
        }
        return guides;
    }

    /** Only the newest has room for its name, at its right end; in a narrow picture the words below say how high it is. */
    private static Guide of(Target target, double from, double to, boolean newest, List<Double> taken, Scale scale) {
        var y = scale.y(target.percent());
        var name = scale.size().name().equals("wide") ? "Target " + target.percent() + "%" : "Target";
        return new Guide(new Plot.Bar(Scale.px(from), Scale.px(y), Scale.px(to), Scale.px(y)), newest ? name : "", Scale.px(to + 8),
                Scale.px(free(y, taken) + scale.size().text() / 3.0));
    }

    /** The nearest height at which nothing stands yet. */
    private static double free(double y, List<Double> taken) {
        for (var away = 0; away < 3 * APART; away++) {
            for (var height : List.of(y - away, y + away))
                if (taken.stream().allMatch(other -> Math.abs(other - height) >= APART)) return height;
        }
        return y;
    }

    /** "55% from October 2023, 60% from April 2025". */
    static String words(List<Target> targets) {
        return targets.stream().map(target -> target.percent() + "% from " + Against.since(target)).collect(Collectors.joining(", "));
    }
}
