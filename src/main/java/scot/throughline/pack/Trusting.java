package scot.throughline.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Side;
import scot.throughline.pack.Content.Block;
import scot.throughline.pack.Content.Points;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;

/** Who is behind the figures, what is not shown and why, what changed, and how it is all worked out. */
final class Trusting {
    private static final int QUARTERS = 8;

    private Trusting() {}

    static Stream<Section> sections(Sources sources) {
        return Stream.of(asked(sources), withheld(sources), changes(sources), METHOD, counted(sources));
    }

    private static Section asked(Sources sources) {
        var tables = Arrays.stream(Family.values()).filter(Family::isInvited)
                .map(family -> sources.coverage().stream().filter(each -> each.family() == family).toList())
                .filter(its -> !its.isEmpty())
                .<Block>map(its -> asked(its.getFirst().family(), its.reversed().stream().limit(QUARTERS).toList()))
                .toList();
        return new Section("Who was asked, and who answered", tables.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(
                        new Words("First texts only. The share who answered is of those who were asked, to the nearest 5; what the others"
                                + " would have said is not known.")),
                        tables.stream()).toList());
    }

    private static Table asked(Family family, List<Coverage> quarters) {
        var rows = quarters.stream().map(each -> List.of(each.period().label() + ", " + each.period().months(), number(each.ended()),
                "" + each.offered(), each.delivered() == 0 ? "not known" : "" + each.delivered(),
                each.response().isPresent() ? "about " + each.response().getAsInt() + "%" : "too few to say")).toList();
        return new Table("asked-" + family.key(), name(family), List.of("Quarter", "Ended", "Asked", "Text arrived", "Answered"), rows);
    }

    private static String name(Family family) {
        return switch (family) {
            case EXIT -> "At the end";
            case REVIEW_START -> "At the first review";
            case REVIEW_LATER -> "At later reviews";
            case PULSE -> "Along the way";
            case OPEN -> "At open links";
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "–";
    }

    private static Section withheld(Sources sources) {
        var all = Stream.concat(sources.published().figures().stream(), sources.byLabel().stream()).toList();
        var why = new LinkedHashMap<String, List<LedgerEntry>>();
        for (var figure : all) {
            var reason = reason(figure.shown());
            if (!reason.isEmpty()) why.merge(reason, List.of(figure), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        var rows = why.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).map(each -> List.of(each.getKey(),
                "" + each.getValue().stream().filter(figure -> figure.period().lastDay().equals(sources.pack().period().lastDay())).count(),
                "" + each.getValue().size())).toList();
        var total = "%d figures have been published up to here.".formatted(all.size());
        return new Section("What is not shown, and why", rows.isEmpty()
                ? List.of(new Words(total + " All of them are shown."))
                : List.of(new Words(total + " These are not shown:"), new Table("not-shown", "Figures that are not shown",
                        List.of("Why", "In the newest period", "In all"), rows)));
    }

    /** Empty for a figure that says something. */
    private static String reason(Shown shown) {
        return switch (shown) {
            case Shown.TooFew _ -> "Too few to show: fewer than 10 answers";
            case Shown.Withheld _ -> "Withheld: with other figures it would give somebody away";
            case Shown.Held _ -> "Held: shown together with the next ones, as one figure";
            case Shown.Destroyed _ -> "Wiped unread: after a year there were still too few answers";
            case Shown.Share _,Shown.Mean _ -> "";
        };
    }

    private static Section changes(Sources sources) {
        var changes = sources.published().changes().stream()
                .map(change -> List.of(Scotland.written(change.day()), "Every figure",
                        change.name() + ". Figures are judged anew from there."));
        var breaks = sources.measures().stream().flatMap(measure -> Stream.of(Side.END, Side.START).flatMap(side -> Break
                .of(measure, side, sources.published().definitions()).stream()
                .filter(each -> each.since().compareTo(sources.pack().lastQuarter()) <= 0)
                .map(each -> List.of(Scotland.written(each.since().firstDay()),
                        measure.name() + (side == Side.START ? ", at the start" : ""),
                        each.why() + " Nothing is compared across it."))));
        var rows = Stream.concat(changes, breaks).distinct().toList();
        return new Section("What changed", rows.isEmpty()
                ? List.of(new Words("No change of practice and no change of a measure is on record."))
                : List.of(new Table("changes", "Changes of practice and of measures", List.of("When", "What it touches", "What changed"),
                        rows)));
    }

    private static final Section METHOD = new Section("How these figures are made", List.of(new Points(List.of(
            "People answer on their phones. Their answers are locked at once, mixed with those of at least nine others, and opened on one day for the whole"
                    + " quarter. Then only counts are kept.",
            "Nothing is shown under 10 answers. Under 20 it is said in words, such as “half or more”.",
            "Above that, shares are rounded to 5 points, and to 1 point from 200 answers. Nearly everybody or nearly nobody becomes “or more” or “or less”."
                    + " Numbers of answers are to the nearest 5.",
            "The 95% interval says where the true share may well lie, since not everybody answered. It is worked out from the rounded figures (Wilson).",
            "Years are compared by all the figures of one year against all those of the year before. Better or worse is said only where chance and"
                    + " rounding cannot explain the difference (Newcombe).",
            "A target counts as met or missed only where the whole interval lies on one side of it.",
            "Where too few answered, or too many of them have the same member of staff, answers are held and shown with the next ones as one figure."
                    + " After a year they are wiped unread.",
            "Before figures come out, a program tries to work out single answers from everything published so far. What lets it is withheld.",
            "A figure that is out is never changed. This paper was made from figures of its day, and stays as it is."))));

    private static Section counted(Sources sources) {
        var rows = sources.measures().stream().filter(sources::isOut)
                .filter(measure -> sources.pack().annual() || !Distance.speaksOf(measure.end().question())).map(Trusting::counted).toList();
        return new Section("What each figure counts", rows.isEmpty()
                ? List.of()
                : List.of(new Table("definitions", "Measures in this paper",
                        List.of("Measure", "Who is counted, of whom", "Better is", "Owner",
                                "Quality indicators"),
                        rows)));
    }

    private static List<String> counted(Measure measure) {
        var about = measure.about();
        return List.of(measure.name(), about.counts().isEmpty() ? measure.base() : about.counts() + ", " + measure.base(),
                measure.good() == Measure.Good.MORE ? "more" : "fewer", about.owner().isEmpty() ? "–" : about.owner(),
                about.qualityIndicators().isEmpty() ? "–" : String.join(", ", about.qualityIndicators()));
    }
}
