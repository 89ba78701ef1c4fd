package scot.throughline.survey;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Measure.About;
import scot.throughline.survey.Measure.Group;
import scot.throughline.survey.Measure.Target;

/** Reads what a measure says about itself, all of which a council may leave out. */
final class AboutReader {
    private static final Quarter UNREAD = Quarter.of(LocalDate.EPOCH);
    private static final String A_QUARTERS_FIRST_DAY = "2026-04-01: the first day of a quarter, from April, July, October or January";

    private AboutReader() {}

    static About read(YamlMap map) {
        return new About(map.has("group") ? map.word("group", Group.class) : Group.OUTCOME, map.has("counts") ? map.text("counts") : "",
                map.has("owner") ? map.text("owner") : "", qualityIndicators(map),
                map.has("national-outcomes") ? map.words("national-outcomes", NationalOutcome.class) : List.of(), targets(map),
                map.has("comparable-since") ? quarter(map, "comparable-since") : null);
    }

    private static List<String> qualityIndicators(YamlMap map) {
        if (!map.has("quality-indicators")) return List.of();
        var named = List.copyOf(map.distinct("quality-indicators"));
        for (var one : named)
            if (!one.matches("[1-9]\\.[1-9]"))
                map.fault("quality-indicators", "cannot be '" + one + "'", "Write them like [\"1.1\", \"2.1\"]");
        return named;
    }

    private static List<Target> targets(YamlMap map) {
        if (!map.has("targets")) return List.of();
        var from = new HashSet<Quarter>();
        return map.maps("targets").stream().map(line -> {
            var target = new Target(quarter(line, "from"), line.parsed("value", AboutReader::percent, 0, "60, in per cent"));
            if (!from.add(target.from())) line.fault("from", "is the day of a second target", "Give each target a day of its own");
            line.nothingElse();
            return target;
        }).toList();
    }

    private static Quarter quarter(YamlMap map, String key) {
        return map.parsed(key, AboutReader::firstDay, UNREAD, A_QUARTERS_FIRST_DAY);
    }

    /** A figure belongs to a quarter as a whole, so nothing can hold from the middle of one. */
    private static Quarter firstDay(String written) {
        var day = LocalDate.parse(written);
        var quarter = Quarter.of(day);
        if (!quarter.firstDay().equals(day)) throw new IllegalArgumentException("In the middle of a quarter");
        return quarter;
    }

    private static int percent(String written) {
        var percent = Integer.parseUnsignedInt(written);
        if (percent > 100) throw new IllegalArgumentException("More than everybody");
        return percent;
    }
}
