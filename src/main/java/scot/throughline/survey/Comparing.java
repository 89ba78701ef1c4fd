package scot.throughline.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.survey.Comparison.Line;

/** Holds each version against those before it. A key means one thing for ever: else figures of two meanings would stand in one line. */
final class Comparing {
    private final Version version;
    private final List<Version> earlier;

    private Comparing(Version version, List<Version> earlier) {
        this.version = version;
        this.earlier = earlier;
    }

    /** Every version that follows another; a changed meaning is a fault. */
    static List<Comparison> all(List<Version> versions, List<Measure> measures) {
        return versions.stream().flatMap(version -> {
            var earlier = versions.stream().filter(each -> each.questionnaire().key().equals(version.questionnaire().key()))
                    .filter(each -> each.number() < version.number()).sorted(Comparator.comparingInt(Version::number).reversed()).toList();
            return earlier.isEmpty() ? Stream.<Comparison>empty() : Stream.of(new Comparing(version, earlier).compare(measures));
        }).toList();
    }

    private Comparison compare(List<Measure> measures) {
        var before = earlier.getFirst();
        var lines = new TreeMap<String, Line>();
        for (var key : keys(version)) lines.put(key, line(key));
        for (var key : keys(before)) lines.putIfAbsent(key, new Line.Ends(before.number()));
        var told = measures.stream().flatMap(measure -> told(measure, lines)).distinct().toList();
        return new Comparison(version.questionnaire().key(), version.number(), before.number(), lines, told);
    }

    private static Set<String> keys(Version version) {
        return Stream.concat(version.questionnaire().questions().map(Question::key),
                version.questionnaire().derived().stream().map(Derived::key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Line line(String key) {
        var last = earlier.stream().filter(each -> each.has(key)).findFirst();
        if (last.isEmpty()) return new Line.Begins();
        var since = last.get().number();
        var change = change(key, last.get());
        if (change.isEmpty()) return new Line.GoesOn(since);
        var why = version.stillMeans(key);
        if (why != null) return new Line.OnTheAuthorsWord(since, change.get(), why);
        var place = version.written().get(key);
        if (place != null)
            place.fault("key", "gives '%s' another meaning than version %d: it has %s".formatted(key, since, change.get()),
                    "Give it a key of its own, or say why the meaning holds: 'still-means: \"…\"'");
        return new Line.GoesOn(since);
    }

    private Optional<String> change(String key, Version last) {
        var was = last.question(key);
        var is = version.question(key);
        if (was.isPresent() && is.isPresent()) return changes(was.get(), is.get()).reduce((one, other) -> one + " and " + other);
        return last.derived(key).equals(version.derived(key)) ? Optional.empty() : Optional.of("another rule");
    }

    private static Stream<String> changes(Question was, Question is) {
        var changes = new ArrayList<String>();
        if (was.kind() != is.kind()) changes.add("another kind");
        if (!was.wording().equals(is.wording())) changes.add("other wording");
        if (!answers(was).equals(answers(is))) changes.add("other answers");
        if (!asked(was).equals(asked(is))) changes.add("other people to answer it");
        return changes.stream();
    }

    /** The order of answers is no part of their meaning, nor is whose a barrier is. */
    private static Set<Choice> answers(Question question) {
        return question.choices().stream()
                .map(choice -> new Choice(choice.code(), choice.wording(), choice.role(), choice.score(), null, choice.onlyIf()))
                .collect(Collectors.toSet());
    }

    /** In which quarter it is asked changes nothing about who is asked. */
    private static AskedWhen asked(Question question) {
        return new AskedWhen(question.askedWhen().blocks(), question.askedWhen().unless(), question.askedWhen().onlyIf(), null);
    }

    /** What a measure stands on that has changed: its question, or one that its question is worked out from. */
    private Stream<String> told(Measure measure, Map<String, Line> lines) {
        return Stream.concat(Stream.of(measure.end()), Stream.ofNullable(measure.start()))
                .filter(counted -> version.questionnaire().families().contains(counted.family()))
                .flatMap(counted -> sources(counted.question())).distinct()
                .flatMap(key -> switch (lines.get(key)) {
                    case Line.Ends(var with) ->
                        Stream.of("Measure %s ends with version %d: it counts %s".formatted(measure.key(), with, key));
                    case Line.OnTheAuthorsWord _ ->
                        Stream.of("Measure %s goes on, on the author's word about %s".formatted(measure.key(), key));
                    case Line.Begins() ->
                        Stream.of("Measure %s begins with version %d: it counts %s".formatted(measure.key(), version.number(), key));
                    case Line.GoesOn _ -> Stream.empty();
                    case null -> Stream.empty();
                });
    }

    private Stream<String> sources(String key) {
        return Stream.concat(Stream.of(key),
                version.derived(key).stream()
                        .flatMap(derived -> Stream.concat(Stream.of(derived.key()), derived.uses().stream().flatMap(this::sources))));
    }
}
