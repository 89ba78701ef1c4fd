package scot.throughline.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.indicator.Reading;
import scot.throughline.report.Glance;
import scot.throughline.survey.NationalOutcome;

/** What evidence is of: a quality indicator, by its number alone, because its words are the inspectors'; or a national outcome. */
sealed interface Topic {
    /** "2.1". */
    record Quality(int theme, int number) implements Topic {}

    /** One of the three. */
    record National(NationalOutcome outcome) implements Topic {}

    /** Those that a service is asked about most, whether or not any figure speaks to them. */
    List<String> ASKED = List.of("1.1", "2.1", "2.3", "4.1", "5.4", "6.3", "6.4");

    /** In order: the quality indicators that are asked about or that a figure speaks to, then the national outcomes. */
    static List<Topic> all(List<Glance> measures, List<Reading> indicators) {
        var qualities = Stream.of(ASKED.stream(), measures.stream().flatMap(measure -> measure.about().qualityIndicators().stream()),
                indicators.stream().map(Reading::quality)).flatMap(each -> each).flatMap(each -> quality(each).stream()).distinct()
                .sorted(Comparator.comparingInt(Quality::theme).thenComparingInt(Quality::number));
        return Stream.concat(qualities, Arrays.stream(NationalOutcome.values()).map(National::new)).map(Topic.class::cast).toList();
    }

    /** Reads a {@link #key()}. */
    static Optional<Topic> parse(String key) {
        return Arrays.stream(NationalOutcome.values()).map(National::new).filter(each -> each.key().equals(key)).map(Topic.class::cast)
                .findFirst()
                .or(() -> quality(key));
    }

    private static Optional<Quality> quality(String written) {
        if (!written.matches("\\d{1,2}\\.\\d{1,2}")) return Optional.empty();
        var dot = written.indexOf('.');
        return Optional.of(new Quality(Integer.parseInt(written.substring(0, dot)), Integer.parseInt(written.substring(dot + 1))));
    }

    default String key() {
        return switch (this) {
            case Quality(var theme, var number) -> theme + "." + number;
            case National(var outcome) -> outcome.name().toLowerCase(Locale.ROOT);
        };
    }

    default String name() {
        return switch (this) {
            case Quality _ -> "Quality indicator " + key();
            case National(var outcome) -> outcome.words();
        };
    }

    default boolean isServedBy(Glance measure) {
        return switch (this) {
            case Quality _ -> measure.about().qualityIndicators().contains(key());
            case National(var outcome) -> measure.about().nationalOutcomes().contains(outcome);
        };
    }

    /** Nobody says of an indicator which national outcome it speaks to. */
    default boolean isServedBy(Reading indicator) {
        return switch (this) {
            case Quality _ -> indicator.quality().equals(key());
            case National _ -> false;
        };
    }
}
