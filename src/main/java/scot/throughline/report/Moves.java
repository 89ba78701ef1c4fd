package scot.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Derived.Distance.Moved;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.Measure.Group;

/** Where people moved in one part of life, as pictures: two ends, better and worse, and the same people scored twice. They are never joined. */
final class Moves {
    private Moves() {}

    /** The newest figure at the end beside the newest at the start. Those are other people. */
    static Optional<Picture> startAndEnd(Measure measure, Published published) {
        var entries = new ArrayList<Picture.Entry>();
        var words = new ArrayList<String>();
        for (var side : List.of(Side.START, Side.END)) {
            var name = side == Side.START ? "At the start" : "At the end";
            Timeline.of(name, "", published, measure, side).latest().ifPresent(latest -> {
                entries.add(new Picture.Entry(name + ", " + Wording.months(latest), latest.shown(), null));
                words.add(latest.shown().words() + " " + name.toLowerCase(Locale.UK));
            });
        }
        return entries.size() < 2
                ? Optional.empty()
                : Optional.of(Picture.of("ends", measure.name() + ": " + String.join(", ", words),
                        List.of("Whoever answered at the start and whoever answered at the end are different people. The two stand beside each other and are never"
                                + " taken from each other."),
                        measure.name() + ", " + measure.base(), "When", entries, Optional.empty(), "/outcomes/" + measure.key() + ".csv"));
    }

    /** What people said of the time since they started, at its end. */
    static Optional<Picture> lookingBack(PartOfLife part, List<Measure> measures, Published published) {
        var its = measures.stream().filter(measure -> measure.domains().equals(List.of(part.domain().name())) && part.isOutcome())
                .filter(measure -> measure.about().group() == Group.OUTCOME && measure.end().family() == Family.EXIT)
                .filter(measure -> !measure.headline() && !Distance.speaksOf(measure.end().question())).toList();
        return its.stream().filter(measure -> measure.good() == Good.MORE).findFirst()
                .flatMap(better -> newest(better, published).map(latest -> {
                    var entries = new ArrayList<>(List.of(new Picture.Entry("Better", latest.shown(), null)));
                    its.stream().filter(measure -> measure.good() == Good.FEWER && measure.base().equals(better.base())).findFirst()
                            .flatMap(worse -> newest(worse, published))
                            .ifPresent(figure -> entries.add(new Picture.Entry("Worse", figure.shown(), null)));
                    return Picture.of("looking-back", "Looking back: " + said(latest.shown(), " say it got better since the start"),
                            List.of("The others said neither."), "Since the start, " + better.base() + ", " + Wording.months(latest),
                            "Since the start",
                            entries, Optional.empty(), "/outcomes/" + better.key() + ".csv");
                }));
    }

    /** The same people, scored twice. */
    static Optional<Picture> distance(PartOfLife part, List<Measure> measures, Published published) {
        var twice = measures.stream().filter(measure -> Distance.speaksOf(measure.end().question()))
                .filter(measure -> measure.domains().equals(List.of(part.domain().name()))).toList();
        return newest(twice, published, Moved.NEED_BETTER).map(better -> {
            var entries = new ArrayList<>(List.of(new Picture.Entry("In need at the start, and better at the end", better.shown(), null)));
            newest(twice, published, Moved.NEED_WORSE).ifPresent(
                    worse -> entries.add(new Picture.Entry("In need at the start, and worse at the end", worse.shown(), null)));
            newest(twice, published, Moved.HELD).ifPresent(held -> {
                entries.add(new Picture.Entry("Not in need at the start, nor at the end", held.shown(), null));
                if (held.shown() instanceof Share share)
                    entries.add(new Picture.Entry("Not in need at the start, but at the end", share.rest(), null));
            });
            var followed = newest(twice, published, Moved.NEED_BETTER, Moved.NEED_SAME, Moved.NEED_WORSE)
                    .map(figure -> "Of those in need at the start who sent answers at the end, " + figure.shown().words()
                            + " answered this again. ")
                    .orElse("");
            return Picture.of("distance", "Distance travelled: " + said(better.shown(), " of those in need at the start got better"),
                    List.of(followed + "In need is the lower two of four steps. This is change, not proof of what made it."),
                    "The same people at the start and at the end, " + Wording.months(better), "From start to end", entries,
                    Optional.empty(),
                    "/outcomes/distance.csv");
        });
    }

    private static String said(Shown shown, String of) {
        return shown instanceof Share ? shown.words() + of : shown.words();
    }

    private static Optional<LedgerEntry> newest(List<Measure> twice, Published published, Moved... moved) {
        return twice.stream().filter(DistancePage.counts(moved)).findFirst().flatMap(measure -> newest(measure, published));
    }

    private static Optional<LedgerEntry> newest(Measure measure, Published published) {
        return Timeline.of("", "", published, measure, Side.END).latest();
    }
}
