package scot.throughline.oversight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Line;
import scot.throughline.calendar.Scotland;
import scot.throughline.oversight.Sieve.Place;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/**
 * Some lines of the record, as printed.
 *
 * @param next where older lines are; null at the end
 * @param sieved whether not all lines were asked for
 */
record RecordPage(List<Field> fields, FormErrors errors, List<Row> rows, @Nullable String next, String file, boolean sieved) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /**
     * One line.
     *
     * @param whoPath leads to all that they did
     * @param recordPath leads to all that was done to it
     */
    record Row(String when, String who, String whoPath, String what, String record, String recordPath) {
        static Row of(Line line, Map<String, String> names) {
            return new Row(Scotland.written(line.happenedAt()), names.getOrDefault(line.actor(), line.actor()),
                    all(Sieve.WHO, line.actor()),
                    line.action().words(), ID.matcher(line.subject()).replaceAll(id -> names.getOrDefault(id.group(), id.group())),
                    all(Sieve.RECORD, line.subject()));
        }

        private static String all(String name, String value) {
            return RecordPages.PATH + "?" + name + "=" + Sieve.encoded(value);
        }
    }

    /** @param found one more than are shown, where there are more */
    static RecordPage of(Sieve sieve, List<Line> found, int most, Map<String, String> names, FormErrors errors) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new RecordPage(fields(sieve, names, errors), errors, shown.stream().map(line -> Row.of(line, names)).toList(),
                found.size() > most ? sieve.address(RecordPages.PATH, Place.of(shown.getLast())) : null,
                sieve.address(RecordPages.FILE, null), !sieve.address("", null).isEmpty());
    }

    private static List<Field> fields(Sieve sieve, Map<String, String> names, FormErrors errors) {
        return List.of(new Field.Select(Sieve.WHO, "Who", null, people(sieve.at(Sieve.WHO), names), null),
                new Field.Select(Sieve.WHAT, "What", null, doings(sieve.at(Sieve.WHAT)), null),
                new Field.Text(Sieve.RECORD, "Which record", "Its id, as it stands in the address of its page", sieve.at(Sieve.RECORD),
                        null,
                        Field.Text.Type.TEXT),
                day(Sieve.SINCE, "First day", sieve, errors), day(Sieve.UNTIL, "Last day", sieve, errors));
    }

    /** Everybody by name; and whoever is asked for though they have none here, such as the command line. */
    private static List<Option> people(String chosen, Map<String, String> names) {
        var offered = new LinkedHashMap<String, String>();
        if (!chosen.isEmpty()) offered.put(chosen, names.getOrDefault(chosen, chosen));
        names.entrySet().stream().sorted(Entry.<String, String>comparingByValue().thenComparing(Entry.comparingByKey()))
                .forEach(each -> offered.putIfAbsent(each.getKey(), each.getValue()));
        return offered.entrySet().stream().map(each -> new Option(each.getKey(), each.getValue(), each.getKey().equals(chosen))).toList();
    }

    private static List<Option> doings(String chosen) {
        return Arrays.stream(Action.values()).sorted(Comparator.comparing(Action::words))
                .map(action -> new Option(action.name(), action.words(), action.name().equals(chosen))).toList();
    }

    private static Field day(String name, String label, Sieve sieve, FormErrors errors) {
        return new Field.Day(name, label, null, sieve.at(name + "-day"), sieve.at(name + "-month"), sieve.at(name + "-year"),
                errors.on(name));
    }
}
