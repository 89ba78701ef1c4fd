package scot.throughline.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.NationalOutcome;

/** What a measure is, as far as the council's file says. */
record About(List<Trust.Item> items) {
    static About of(Measure measure) {
        var about = measure.about();
        var since = about.comparableSince();
        return new About(Stream
                .of(new Trust.Item("Who is counted", sentence(about.counts())), new Trust.Item("Of whom", sentence(measure.base())),
                        new Trust.Item("Better is", measure.good() == Good.MORE ? "More of them." : "Fewer of them."),
                        new Trust.Item("Owner", about.owner()),
                        new Trust.Item("Quality indicators", String.join(", ", about.qualityIndicators())),
                        new Trust.Item("National outcome", about.nationalOutcomes().stream().map(NationalOutcome::words)
                                .collect(Collectors.joining(". "))),
                        new Trust.Item("Targets", about.targets().stream()
                                .map(target -> Against.name(target, measure.good()) + " from " + Against.since(target))
                                .collect(Collectors.joining("; "))),
                        new Trust.Item("Comparable since", since == null ? "" : Wording.fullDay(since.firstDay())))
                .filter(item -> !item.text().isEmpty()).toList());
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
    }
}
