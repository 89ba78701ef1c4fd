package scot.throughline.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.people.EndedAlike;
import scot.throughline.people.Unasked.Counted;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;

/**
 * Coverage of some months, as printed.
 *
 * @param finding the headline, as a sentence
 * @param steps from ended to delivered
 * @param others what else can be looked at
 * @param month where this month is, between releases
 */
record CoveragePage(String name, String finding, String note, List<Step> steps, List<Table> tables, List<Choice> others, String month,
        String file) {
    /**
     * A line of the way from ended to delivered.
     *
     * @param part whether it is a part of the line before it
     */
    record Step(String name, long n, boolean part) {}

    /** The same for each team, area or journey type. */
    record Table(String caption, String id, List<Row> rows) {}

    /** One of them. */
    record Row(String name, long ended, long should, long offered, long delivered, String share) {}

    /** Other months to look at. */
    record Choice(String name, String path, boolean shown) {}

    static CoveragePage of(Stretch stretch, List<EndedAlike> ended, Council council, List<Choice> others, String month,
            String note) {
        return new CoveragePage(stretch.name(), finding(Reached.of(ended)), note, steps(Reached.of(ended)), tables(ended, council), others,
                month,
                "/coverage/" + stretch.key() + ".csv");
    }

    private static String finding(Reached reached) {
        if (reached.ended() == 0) return "No journey ended";
        return reached.share().isEmpty()
                ? "Nobody whose journey ended should have been asked"
                : "%d%% were offered the questions at the end: %d of the %d who should have been".formatted(reached.share().getAsInt(),
                        reached.offered(), reached.should());
    }

    static List<Step> steps(Reached reached) {
        var steps = Stream.<Step>builder();
        steps.add(new Step("Journeys ended", reached.ended(), false));
        steps.add(new Step("Should not be asked", reached.not(Counted.EXCLUDED), false));
        parts(reached, Counted.EXCLUDED).forEach(steps);
        steps.add(new Step("Should have been asked", reached.should(), false));
        steps.add(new Step("Could not be reached", reached.not(Counted.NOT_CONTACTABLE), false));
        parts(reached, Counted.NOT_CONTACTABLE).forEach(steps);
        steps.add(new Step("Missed", reached.not(Counted.MISSED), false));
        parts(reached, Counted.MISSED).forEach(steps);
        if (reached.waiting() > 0) steps.add(new Step("About to be asked", reached.waiting(), false));
        steps.add(new Step("Offered", reached.offered(), false));
        steps.add(new Step("First text delivered", reached.delivered(), true));
        return steps.build().toList();
    }

    private static Stream<Step> parts(Reached reached, Counted counted) {
        return reached.unasked().entrySet().stream().filter(each -> each.getKey().counted() == counted)
                .map(each -> new Step(each.getKey().words(), each.getValue(), true));
    }

    static List<Table> tables(List<EndedAlike> ended, Council council) {
        return List.of(
                new Table("By team", "team", rows(ended, EndedAlike::team, council.teams())),
                new Table("By area", "area", rows(ended, EndedAlike::area, council.areas())),
                new Table("By journey type", "journey-type",
                        rows(ended, EndedAlike::journeyType, council.journeyTypes().stream().map(JourneyType::label).toList())));
    }

    private static List<Row> rows(List<EndedAlike> ended, Function<EndedAlike, String> key, List<Label> labels) {
        var names = labels.stream().collect(Collectors.toMap(Label::key, Label::name));
        return ended.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .map(each -> row(names.getOrDefault(each.getKey(), each.getKey()), Reached.of(each.getValue())))
                .sorted(Comparator.comparing(Row::name)).toList();
    }

    private static Row row(String name, Reached reached) {
        return new Row(name, reached.ended(), reached.should(), reached.offered(), reached.delivered(),
                reached.share().isEmpty() ? "–" : reached.share().getAsInt() + "%");
    }
}
