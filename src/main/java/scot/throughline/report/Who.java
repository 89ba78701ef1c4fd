package scot.throughline.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.throughline.background.Axis;
import scot.throughline.background.Group;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.Heard;

/**
 * Whom we did not hear from in the newest year that is out, as printed.
 *
 * @param finding what differs, as a sentence; empty where nothing is out
 * @param when which year
 */
record Who(String finding, String when, List<By> axes) {
    /** One way in which people differ: what it shows, drawn and as a table. */
    record By(String key, String heading, String caption, List<Dots> sizes, List<Row> rows) {}

    /** A group of people, as printed. */
    record Row(String name, String ended, String asked, String answered, String interval) {}

    static Who of(List<Heard> all) {
        var year = all.stream().map(Heard::year).reduce((_, later) -> later);
        if (year.isEmpty()) return new Who("", "", List.of());
        var byAxis = all.stream().filter(heard -> heard.year().equals(year.get()))
                .collect(groupingBy(Heard::axis, () -> new EnumMap<>(Axis.class), toList()));
        var clear = byAxis.values().stream().flatMap(groups -> LessOften.among(groups).stream()).map(LessOften::sentence).toList();
        var finding = clear.isEmpty() ? "No clear difference in whom we heard from" : String.join(". ", clear);
        return new Who(finding, months(year.get()),
                byAxis.entrySet().stream().map(axis -> by(axis.getKey(), axis.getValue())).toList());
    }

    private static By by(Axis axis, List<Heard> groups) {
        var key = "by-" + axis.name().toLowerCase(Locale.ROOT);
        var lessOften = LessOften.among(groups).map(LessOften::sentence);
        var heading = "By " + axis.words() + ": " + (lessOften.isPresent() ? "a clear difference" : "no clear difference");
        var caption = "Who answered at the end, by " + axis.words();
        return new By(key, heading, caption, Dots.both(key, lessOften.orElse(heading),
                groups.stream().map(heard -> new Dots.Entry(name(heard), heard.share(), false)).toList(), Optional.empty()),
                groups.stream().map(Who::row).toList());
    }

    private static Row row(Heard heard) {
        return new Row(name(heard), "about " + heard.ended(), Wording.base(heard.share()), heard.share().words(),
                Wording.interval(heard.share()));
    }

    static String name(Heard heard) {
        return heard.group().map(Group::words).orElse("Others or not known");
    }

    static String months(FinancialYear year) {
        return Wording.months(year.quarters().getFirst(), year);
    }
}
