package scot.throughline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.outcome.Breakdown;
import scot.throughline.outcome.Breakdown.Part;
import scot.throughline.outcome.Breakdown.Place;
import scot.throughline.outcome.LabelNames;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Council;
import scot.throughline.survey.Measure;

/** A measure by team, area or journey type, in the order of names: who differs from the whole council by more than chance, and who is not shown. */
final class ByLabel {
    private final Of of;
    private final LabelNames names;

    ByLabel(Of of, Council council) {
        this.of = of;
        this.names = LabelNames.of(of, council);
    }

    /** As it stands in addresses: "journey-type". */
    static String key(Of of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Picture picture(Measure measure, Breakdown breakdown, String path) {
        var year = breakdown.year().label();
        return Picture.of("by-" + key(of), "By " + word() + ": " + finding(breakdown), words(breakdown),
                measure.name() + ", " + measure.base() + ", by " + word() + ", " + year, capital(word()),
                breakdown.parts().stream().map(part -> new Picture.Entry(name(part), part.shown(), part.place()))
                        .sorted(Comparator.comparing(Picture.Entry::name)).toList(),
                breakdown.council(), path + "/" + key(of) + ".csv");
    }

    private String name(Part part) {
        return names.name(part.label());
    }

    private String finding(Breakdown breakdown) {
        if (breakdown.compared() == 0) return "too few answers to compare";
        var outside = breakdown.outside();
        if (outside.isEmpty()) return "no " + word() + " differs from the whole council by more than chance may";
        return Stream.of(Place.ABOVE, Place.BELOW)
                .flatMap(place -> outside.stream().filter(part -> part.place() == place).map(this::name).sorted()
                        .reduce((one, other) -> one + ", " + other).map(names -> names + (place == Place.ABOVE ? " above" : " below"))
                        .stream())
                .collect(Collectors.joining("; ")) + " the expected range";
    }

    private List<String> words(Breakdown breakdown) {
        var words = new ArrayList<String>();
        if (breakdown.compared() > 0) words.add(compared(breakdown));
        var withheld = breakdown.parts().stream().filter(part -> Wording.people(part.shown()).isEmpty()).map(this::name);
        var absent = names.names(names.names().keySet().stream()
                .filter(key -> breakdown.parts().stream().noneMatch(part -> LabelNames.parts(part.label()).contains(key))));
        var unseen = Stream.concat(withheld, absent).sorted().toList();
        if (!unseen.isEmpty())
            words.add("Not shown, because fewer than 10 people answered or it would give somebody away: "
                    + String.join(", ", unseen) + ".");
        return words;
    }

    private static String compared(Breakdown breakdown) {
        var compared = breakdown.compared();
        return (compared == 1 ? "One is" : compared + " are") + " compared with the whole council in " + breakdown.year().label() + ".";
    }

    private String word() {
        return of.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
