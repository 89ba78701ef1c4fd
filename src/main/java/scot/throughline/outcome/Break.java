package scot.throughline.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Measure;

/**
 * Where a measure's line breaks: figures before this quarter and figures since stand for different things, and are never compared.
 *
 * @param why in words: a whole sentence
 */
public record Break(Quarter since, String why) {
    /** Those that releases recorded, and the one the council's file names by hand; oldest first. */
    public static List<Break> of(Measure measure, Side side, List<Definition> recorded) {
        var breaks = new ArrayList<Break>();
        @Nullable
        Definition before = null;
        for (var definition : Definition.ofSame(recorded, measure.key(), side).toList()) {
            if (before != null) breaks.add(new Break(definition.since(), why(before, definition)));
            before = definition;
        }
        var byHand = measure.about().comparableSince();
        if (byHand != null && breaks.stream().noneMatch(each -> each.since().equals(byHand)))
            breaks.add(new Break(byHand, "Figures are comparable from here on, says whoever keeps this measure; earlier ones are not."));
        breaks.sort(Comparator.comparing(Break::since));
        return breaks;
    }

    private static String why(Definition before, Definition since) {
        return before.words().equals(since.words())
                ? "Other answers are counted than before."
                : "Before, this counted " + before.words() + ". Since, it counts " + since.words() + ".";
    }

    /** Whether a figure belongs to what came before. One that reaches over the break does: it holds answers from before it. */
    public boolean isAfter(LedgerEntry figure) {
        return figure.first().compareTo(since) < 0;
    }
}
