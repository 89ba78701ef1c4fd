package scot.throughline.report;

import java.util.List;
import java.util.Optional;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.Signal;

/** The three things a leader asks first, answered: is it better than last year, could we have noticed, is that noise? */
record YearAnswers(Signal signal, List<Trust.Item> items) {
    static YearAnswers of(Optional<Comparison> yearOnYear) {
        return yearOnYear.map(YearAnswers::of).orElseGet(() -> new YearAnswers(Signal.TOO_EARLY, all(
                "It is too early to say. A year must be over before it can be compared: one quarter against another is mostly chance.",
                "Not yet.", "Nobody can tell yet.")));
    }

    private static YearAnswers of(Comparison comparison) {
        var now = comparison.now();
        var before = comparison.before();
        var years = "%s in %s, %s in %s.".formatted(now.words(), now.name(), before.words(), before.name());
        var noticed = "A change of about %d points or more, with about %d answers in %s and about %d in %s. A smaller one could hide in chance and rounding."
                .formatted(comparison.noticeable(), now.base(), now.name(), before.base(), before.name());
        return new YearAnswers(comparison.signal(), switch (comparison.signal()) {
            case BETTER -> all("Yes: " + years, noticed, "No. The change is more than chance and rounding explain.");
            case WORSE -> all("No, it is worse: " + years, noticed, "No. The change is more than chance and rounding explain.");
            case NO_CLEAR_CHANGE -> all("No clear change: " + years, noticed,
                    "It may well be. Chance alone could make a difference like this one.");
            case TOO_EARLY ->
                all("It is too early to say. Each of the two years needs at least 20 answers in figures that were shown.", "Not yet.",
                        "Nobody can tell yet.");
            case NOT_COMPARABLE -> all(
                    "It cannot be compared: " + now.name() + " and " + before.name() + " count different things. " + why(comparison),
                    "No change can be noticed across a break.", "Neither that nor a change: the two say nothing about each other.");
        });
    }

    private static String why(Comparison comparison) {
        return comparison.broken().map(each -> each.why()).orElse("");
    }

    private static List<Trust.Item> all(String better, String noticed, String noise) {
        return List.of(new Trust.Item("Better than the year before?", better), new Trust.Item("What could we have noticed?", noticed),
                new Trust.Item("Is that noise?", noise));
    }
}
