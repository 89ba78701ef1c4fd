package scot.throughline.outcome;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Counted;

/**
 * What a measure's figures stand for from a quarter on.
 *
 * @param words who is counted, of whom: "people who have a job, of everyone who answered"
 * @param rule which answers are counted, of which
 */
public record Definition(String measure, Side side, Quarter since, String words, String rule) {
    /** As the council's file has it; none on a side that is not counted. */
    static Optional<Definition> of(Measure measure, Side side, Quarter since) {
        return Optional.ofNullable(side == Side.END ? measure.end() : measure.start())
                .map(counted -> new Definition(measure.key(), side, since, words(measure), rule(counted)));
    }

    private static String words(Measure measure) {
        return measure.about().counts().isEmpty() ? measure.base() : measure.about().counts() + ", " + measure.base();
    }

    /** In an order of its own: the file's says nothing. Not as answers are written, or whoever looks for one in the record of the database finds it. */
    private static String rule(Counted counted) {
        var what = counted.mean() ? "mean" : new TreeSet<>(counted.counted()).toString();
        return "%s %s counting %s of %s".formatted(counted.family().key(), counted.question(), what, new TreeSet<>(counted.base()));
    }

    boolean says(Definition other) {
        return words.equals(other.words) && rule.equals(other.rule);
    }

    /** Those that figures of everyone now published add to the ones recorded: where a measure stands for something else than it last did. */
    static List<Definition> added(List<Measure> measures, List<LedgerEntry> published, List<Definition> recorded) {
        return published.stream().filter(figure -> figure.kind() == Kind.ALL && standsForSomething(figure))
                .flatMap(figure -> measures.stream()
                        .filter(measure -> measure.key().equals(figure.measure()))
                        .flatMap(measure -> of(measure, figure.side(), figure.first()).stream()))
                .filter(now -> last(now, recorded).filter(before -> before.says(now)).isEmpty()).toList();
    }

    /** What waits is defined by the figure that will hold it. */
    private static boolean standsForSomething(LedgerEntry figure) {
        return !(figure.shown() instanceof Shown.Held) && !(figure.shown() instanceof Shown.Destroyed);
    }

    private static Optional<Definition> last(Definition now, List<Definition> recorded) {
        return ofSame(recorded, now.measure, now.side).reduce((_, newer) -> newer);
    }

    /** A measure's definitions on one side, oldest first. */
    static Stream<Definition> ofSame(List<Definition> recorded, String measure, Side side) {
        return recorded.stream().filter(each -> each.measure.equals(measure) && each.side == side)
                .sorted((one, other) -> one.since.compareTo(other.since));
    }
}
