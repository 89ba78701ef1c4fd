package scot.throughline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Group;

/** What people picked from a list: what made it hard to come, ours to change apart from the rest, and what help they want. The commonest comes first. */
final class Picks {
    private static final String ORDER = "Someone may have picked several. The commonest comes first; where the intervals overlap, the order may be chance.";

    private Picks() {}

    /** A measure and its newest figure. */
    private record Picked(Measure measure, LedgerEntry figure) {}

    /** Those of each group that has a figure, ours to change first. */
    static List<Picture> all(List<Measure> measures, Published published) {
        return Stream.of(Group.BARRIER_OURS, Group.BARRIER_NOT_OURS, Group.HELP_WANTED)
                .flatMap(group -> picture(group, measures.stream().filter(measure -> measure.about().group() == group).toList(), published)
                        .stream())
                .toList();
    }

    /** The help that is wanted with one part of life. */
    static Optional<Picture> help(PartOfLife part, List<Measure> measures, Published published) {
        return picture(Group.HELP_WANTED, measures.stream().filter(measure -> measure.about().group() == Group.HELP_WANTED)
                .filter(measure -> measure.domains().contains(part.domain().name())).toList(), published);
    }

    static String file(Group group) {
        return group == Group.HELP_WANTED ? "/outcomes/help-wanted.csv" : "/outcomes/barriers.csv";
    }

    private static Optional<Picture> picture(Group group, List<Measure> measures, Published published) {
        var picked = measures.stream().flatMap(measure -> newest(measure, published).map(figure -> new Picked(measure, figure)).stream())
                .toList();
        var each = picked.stream().filter(one -> isOne(one.measure())).sorted(Comparator
                .comparingDouble((Picked one) -> -middle(one.figure().shown())).thenComparing(one -> one.measure().name())).toList();
        var any = picked.stream().filter(one -> !isOne(one.measure()))
                .map(one -> one.measure().name() + ": " + one.figure().shown().words() + ".");
        return each.stream().findFirst().map(first -> Picture.of(group.name().toLowerCase(Locale.ROOT), heading(group, each),
                Stream.concat(any, each.size() == 1 ? Stream.of() : Stream.of(ORDER)).toList(),
                first.measure().base().substring(0, 1).toUpperCase(Locale.UK) + first.measure().base().substring(1) + ", "
                        + Wording.months(first.figure()),
                "Picked", each.stream().map(one -> new Picture.Entry(one.measure().name(), one.figure().shown(), null)).toList(),
                Optional.empty(),
                file(group)));
    }

    /** Whether one thing was picked is answered under the list's key and the thing's own; whether anything was, under the list's alone. */
    private static boolean isOne(Measure measure) {
        return measure.end().question().contains(".");
    }

    /** Names all that were picked as often as the commonest, as far as can be shown. */
    private static String heading(Group group, List<Picked> each) {
        var of = switch (group) {
            case BARRIER_OURS -> "What made it hard, and is ours to change";
            case BARRIER_NOT_OURS -> "What made it hard, and is not ours";
            case HELP_WANTED -> "Help wanted at the first review";
            case OUTCOME -> throw new IllegalArgumentException("An outcome is not picked from a list");
        };
        var commonest = each.getFirst().figure().shown();
        if (!(commonest instanceof Share share)) return of + ": too few answers to show";
        var names = each.stream().filter(one -> one.figure().shown().words().equals(share.words()))
                .map(one -> "“" + one.measure().name() + "”")
                .toList();
        return of + ": " + String.join(", ", names) + ", " + share.words() + (names.size() == 1 ? "" : " each");
    }

    private static double middle(Shown shown) {
        return shown instanceof Share share ? (share.range().low() + share.range().high()) / 2 : -1;
    }

    private static Optional<LedgerEntry> newest(Measure measure, Published published) {
        return Timeline.of("", "", published, measure, Side.END).latest();
    }
}
