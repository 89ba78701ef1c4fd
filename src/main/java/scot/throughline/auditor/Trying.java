package scot.throughline.auditor;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.response.Derivation;
import scot.throughline.response.Start;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Derived;
import scot.throughline.survey.Question;
import scot.throughline.survey.Question.Kind;
import scot.throughline.survey.Questionnaire;

/** Makes up everybody who could answer the questions that some measured answers come from. */
final class Trying {
    /** More than this are not tried. */
    private static final long MOST = 300_000;

    private static final String START = "start ";

    private final Questionnaire questionnaire;
    private final Map<String, Derived> derived = new HashMap<>();

    Trying(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        for (var each : questionnaire.workedOut()) for (var key : each.codes().keySet()) derived.put(key, each);
    }

    /** One made-up person's answers, or a part of them. */
    private record Part(Answers answers, Map<String, Integer> start) {
        static final Part NOTHING = new Part(Answers.NONE, Map.of());

        Part and(Part other) {
            var both = answers;
            for (var each : other.answers.all().entrySet()) both = both.with(each.getKey(), each.getValue());
            var starts = new HashMap<>(start);
            starts.putAll(other.start);
            return new Part(both, starts);
        }
    }

    boolean shareASource(String one, String other) {
        return !Collections.disjoint(sources(one), sources(other));
    }

    /** Whether it says how far somebody came, from their first score to their last. */
    boolean isDistance(String key) {
        return sources(key).stream().anyMatch(source -> source.startsWith(START));
    }

    /** The derived answers that are yes as soon as one of the questions says so. */
    List<String> madeYesBy(Collection<String> questions) {
        return derived.values().stream()
                .filter(each -> each instanceof Derived.YesOrNo(var _, var match, var yes, var _) && match == Derived.Match.ANY
                        && yes.keySet().containsAll(questions))
                .map(Derived::key).distinct().toList();
    }

    /** Everybody who could answer them, as far as these questions can tell them apart; none where that would be too many. */
    Optional<Stream<Answers>> persons(List<String> questions) {
        var shared = questions.stream().flatMap(one -> sources(one).stream().filter(source -> isSharedOrFew(source, one, questions)))
                .collect(toCollection(TreeSet::new));
        var factors = new ArrayList<List<Part>>();
        for (var source : shared) factors.add(options(source));
        for (var question : questions) if (!shared.containsAll(sources(question))) factors.add(rest(question, shared));
        var number = factors.stream().mapToLong(List::size).reduce(1, (one, other) -> Math.min(MOST + 1, one * other));
        if (number > MOST) return Optional.empty();
        var parts = Stream.of(Part.NOTHING);
        for (var factor : factors) parts = parts.flatMap(part -> factor.stream().map(part::and));
        return Optional.of(parts.map(this::derive));
    }

    /** A yes-or-no over many questions can be made a yes, a no or nothing from outside those that are shared, so these three are enough. */
    private boolean isSharedOrFew(String source, String of, List<String> questions) {
        return !(derived.get(of) instanceof Derived.YesOrNo rule && rule.uses().size() > 2)
                || questions.stream().anyMatch(other -> !other.equals(of) && sources(other).contains(source));
    }

    private List<Part> rest(String question, Set<String> shared) {
        var free = Stream.ofNullable(derived.get(question)).flatMap(rule -> rule.uses().stream())
                .filter(used -> Collections.disjoint(sources(used), shared)).toList();
        return Stream.of(Optional.<String>empty(), Optional.of(Derived.YES), Optional.of(Derived.NO))
                .map(wanted -> wanted.map(code -> making(question, code, free)).orElse(Part.NOTHING)).distinct().toList();
    }

    private Part making(String question, String code, List<String> free) {
        return free.stream().flatMap(used -> making(question, code, used).stream()).findFirst().orElse(Part.NOTHING);
    }

    private Optional<Part> making(String question, String code, String used) {
        var parts = Stream.of(Part.NOTHING);
        for (var source : sources(used)) parts = parts.flatMap(part -> options(source).stream().map(part::and));
        return parts.filter(part -> derive(part).codes(question).contains(code)).findFirst();
    }

    private Answers derive(Part part) {
        return Derivation.derive(questionnaire, part.answers(), new Start(part.start(), 0));
    }

    /** The questions an answer comes from in the end, with the first score of a ladder as one of its own. */
    private Set<String> sources(String key) {
        var rule = derived.get(key);
        if (rule == null) return Set.of(key);
        var sources = rule.uses().stream().flatMap(used -> sources(used).stream()).collect(toCollection(TreeSet::new));
        if (rule instanceof Derived.Distance(var _, var _, var ladder)) sources.add(START + ladder);
        return sources;
    }

    private List<Part> options(String source) {
        if (source.startsWith(START)) return scores(source.substring(START.length()));
        var codes = questionnaire.question(source).stream().flatMap(question -> picks(question));
        return Stream
                .concat(Stream.of(Part.NOTHING),
                        codes.map(pick -> new Part(Answers.NONE.picked(source, pick.toArray(String[]::new)), Map.of())))
                .toList();
    }

    /** Of what may be picked together, each alone and the first few of all: rules count picks, or look for any. */
    private static Stream<Set<String>> picks(Question question) {
        var codes = question.choices().stream().map(Choice::code).toList();
        var single = codes.stream().map(Set::of);
        var many = question.choices().stream().filter(choice -> !choice.excludesTheRest()).map(Choice::code).toList();
        return question.kind() == Kind.PICK_MANY
                ? Stream.concat(single, IntStream.rangeClosed(2, many.size()).mapToObj(most -> Set.copyOf(many.subList(0, most))))
                : single;
    }

    private List<Part> scores(String ladder) {
        var scores = questionnaire.question(ladder).stream().flatMap(question -> question.choices().stream()).map(Choice::score)
                .flatMap(score -> Optional.ofNullable(score).stream()).map(score -> new Part(Answers.NONE, Map.of(ladder, score)));
        return Stream.of(Stream.of(Part.NOTHING), scores).flatMap(Function.identity()).toList();
    }
}
