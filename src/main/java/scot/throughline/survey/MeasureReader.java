package scot.throughline.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code measures.yaml}: which answers are counted, of which. */
final class MeasureReader {
    private final Map<Family, Known> known = new EnumMap<>(Family.class);
    private final Catalogue catalogue;

    MeasureReader(List<Questionnaire> questionnaires, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (var questionnaire : questionnaires)
            for (var family : questionnaire.families()) learn(known.computeIfAbsent(family, _ -> new Known()), questionnaire);
    }

    private static void learn(Known known, Questionnaire questionnaire) {
        questionnaire.questions().forEach(question -> known.add(question.key(), question.choices().stream().map(Choice::code).toList()));
        for (var derived : questionnaire.workedOut()) derived.codes().forEach(known::add);
    }

    List<Measure> read(YamlMap file) {
        var measures = new ArrayList<Measure>();
        var keys = new HashSet<String>();
        for (var map : file.maps("measures")) {
            var measure = measure(map);
            if (!keys.add(measure.key()))
                map.fault("key", "gives a second measure the name '" + measure.key() + "'", "Give each measure a key of its own");
            measures.add(measure);
        }
        file.nothingElse();
        return measures;
    }

    private Measure measure(YamlMap map) {
        var domains = map.texts("domains");
        for (var domain : domains) Domain.check(map, "domains", domain);
        var key = map.text("key", "[a-z0-9-]{1,40}", "Use at most 40 small letters, digits and dashes");
        var measure = new Measure(key, map.text("name"), map.text("base"), domains, counted(map.map("end")),
                map.has("start") ? counted(map.map("start")) : null, catalogue.every(key).orElse(Measure.Every.YEAR),
                map.has("headline") && map.parsed("headline", MeasureReader::yesOrNo, false, "'yes' or 'no'"),
                map.has("good") ? map.word("good", Measure.Good.class) : Measure.Good.MORE, AboutReader.read(map));
        map.nothingElse();
        return measure;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private Measure.Counted counted(YamlMap map) {
        var family = map.word("family", Family.class);
        var question = map.text("question");
        var mean = map.has("mean-of");
        var base = map.distinct(mean ? "mean-of" : "of");
        var counted = mean ? base : map.distinct("counted");
        var asked = known.get(family);
        if (asked == null && map.has("family"))
            map.fault("family", "is '" + family.key() + "', which no questionnaire belongs to", "Name one that a questionnaire lists");
        if (asked != null) check(asked, map, question, counted, base);
        if (mean && !isScale(base))
            map.fault("mean-of", "is no scale", "Name three numbers or more, each one above the one before: [0, 1, 2]");
        map.nothingElse();
        return new Measure.Counted(family, question, counted, base, mean);
    }

    /** Of two numbers, or of numbers with a gap, a mean would tell how many gave each. */
    private static boolean isScale(Set<String> answers) {
        if (answers.size() < 3 || !answers.stream().allMatch(answer -> answer.matches("[0-9]{1,3}"))) return false;
        var numbers = answers.stream().mapToInt(Integer::parseInt).summaryStatistics();
        return numbers.getMax() - numbers.getMin() == answers.size() - 1;
    }

    private static void check(Known asked, YamlMap map, String question, Set<String> counted, Set<String> base) {
        asked.check(map, "question", question, Set.of());
        if (!asked.holds(question)) return;
        asked.check(map, map.has("mean-of") ? "mean-of" : "of", question, base);
        if (!base.containsAll(counted))
            map.fault("counted", "names an answer that is not in 'of'", "Everybody counted must be in the base");
    }
}
