package scot.throughline.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.calendar.Scotland;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.Change;

/** Something that happened to a line, as an upright line in its picture with a letter, and in words below. */
record Mark(String letter, LocalDate day, boolean breaks, String words) {
    /** Oldest first, so that letters go with time. */
    static List<Mark> of(List<Timeline> timelines, List<Change> changes) {
        var all = Stream.concat(timelines.stream().flatMap(line -> line.breaks().stream().map(each -> of(line, each, timelines))),
                changes.stream().map(change -> new Mark("", change.day(), false,
                        Scotland.written(change.day()) + ": " + change.name() + ". Its figures are judged anew from there.")))
                .sorted(Comparator.comparing(Mark::day)).distinct().toList();
        return IntStream.range(0, all.size()).mapToObj(at -> all.get(at).called((char) ('A' + at % 26))).toList();
    }

    /** A break that all lines share is said once. */
    private static Mark of(Timeline line, Break each, List<Timeline> timelines) {
        var shared = timelines.stream().allMatch(other -> other.breaks().contains(each));
        return new Mark("", each.since().firstDay(), true,
                (shared ? "" : line.name() + ", from ") + Scotland.written(each.since().firstDay())
                        + ": the line breaks. " + each.why() + " Nothing is compared across it.");
    }

    private Mark called(char name) {
        return new Mark(String.valueOf(name), day, breaks, name + ", " + words);
    }
}
