package scot.throughline.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Every;

/**
 * The shape of a year for measures of the same people: they come out together.
 *
 * @param expected empty where nothing is known of how many will be asked
 */
record Planned(List<Measure> measures, Optional<Expected> expected) {
    /** A shape aims at this many answers: they are shown nearly always, if in words. */
    static final int ENOUGH = 15;
    /** A mean is never said in words. */
    private static final int ENOUGH_FOR_A_MEAN = 20;

    /** The shortest period in which enough are expected, else a year. */
    Optional<Every> proposed() {
        return expected.map(each -> Stream.of(Every.values()).filter(every -> answers(each, every) >= enough()).findFirst()
                .orElse(Every.YEAR));
    }

    /** As the catalogue has it. */
    private Every today() {
        return measures.stream().map(Measure::every).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What goes into the catalogue. A plan makes periods longer; to make one shorter is a decision, because it may have been long for other reasons. */
    Every kept() {
        return proposed().filter(every -> every.compareTo(today()) > 0).orElse(today());
    }

    private boolean mean() {
        return measures.getFirst().end().mean();
    }

    private int enough() {
        return mean() ? ENOUGH_FOR_A_MEAN : ENOUGH;
    }

    /** What somebody who plans a year reads of it. */
    List<String> lines() {
        var today = YearPlan.word(today());
        if (expected.isEmpty())
            return List.of("Nothing is known of how many will be asked, so it stays with the catalogue: every %s.".formatted(today));
        var lines = new ArrayList<>(List.of(expected.get().from()));
        for (var every : Every.values())
            lines.add("%s: %s%s".formatted(YearPlan.word(every), cost(expected.get(), every),
                    proposed().filter(every::equals).isPresent() ? " <- proposed" : ""));
        if (proposed().filter(every -> every.compareTo(today()) > 0).isPresent())
            lines.add("The catalogue differs: it says %s.".formatted(today));
        if (proposed().filter(every -> every.compareTo(today()) < 0).isPresent())
            lines.add("The catalogue differs: it says %s, which is kept. Read there why before you make it shorter.".formatted(today));
        return lines;
    }

    private String cost(Expected each, Every every) {
        var answers = (int) Math.round(answers(each, every));
        var about = "about %d answer%s, ".formatted(answers, answers == 1 ? "" : "s");
        var figures = aYear(every);
        if (answers < Disclosure.FEWEST) return about + "withheld nearly always";
        if (mean()) return about + (answers < ENOUGH_FOR_A_MEAN ? "withheld most times" : figures(figures));
        var said = answers < ENOUGH
                ? "withheld now and then, else in words"
                : shown(answers) < Disclosure.PERCENT_FROM ? "in words" : "in per cent";
        return about + said + ", " + figures(figures) + ", " + unnoticed(answers, figures);
    }

    private static String figures(int figures) {
        return figures == 1 ? "one figure a year" : figures + " figures a year";
    }

    /** By the comparison that leaders will read, at a figure in the middle, so that it is the same whatever they turn out to be. */
    private static String unnoticed(int answers, int figures) {
        var year = shown(answers) * figures;
        if (year < Disclosure.PERCENT_FROM) return "too few to set one year against another";
        var range = Disclosure.protect(answers / 2, answers) instanceof Share share ? share.range() : new Range(0, 100);
        var span = new Span("", range, year, true);
        var points = Comparison.noticeable(span, span);
        return points == 100
                ? "no change from one year to the next can be told from chance"
                : "a change under about %d points goes unnoticed".formatted(points);
    }

    /** The base as it would be shown. */
    private static int shown(int answers) {
        return 5 * Math.round(answers / 5f);
    }

    private static double answers(Expected each, Every every) {
        return each.aQuarter() * Publication.quarters(every);
    }

    private static int aYear(Every every) {
        return 4 / Publication.quarters(every);
    }
}
