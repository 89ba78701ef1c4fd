package scot.throughline.survey;

import static scot.throughline.survey.AskedWhen.Block.ENDED_EARLY;
import static scot.throughline.survey.AskedWhen.Block.FIT;
import static scot.throughline.survey.AskedWhen.Block.HEALTH;
import static scot.throughline.survey.AskedWhen.Block.NOT_ENDED_EARLY;
import static scot.throughline.survey.AskedWhen.Block.SUPERVISION;
import static scot.throughline.survey.AskedWhen.Block.UNPAID_WORK;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Questionnaire.Screen;

/** Every way through a questionnaire: each kind of journey, with each answer that another question turns on. */
record Paths(List<Path> each) {
    private static final double WORDS_A_MINUTE = 130;
    private static final double SECONDS_A_SCREEN = 3;

    /** How much of the questionnaire one person meets. */
    record Path(int screens, int words) {
        double seconds() {
            return words / WORDS_A_MINUTE * 60 + screens * SECONDS_A_SCREEN;
        }
    }

    /** Of questions that take turns one is met, and they are of a length. */
    private static boolean met(Question question) {
        var turn = question.askedWhen().turn();
        return turn == null || turn.number() == 0;
    }

    /** A question with what it takes to read, counted once because every path asks again. */
    private record Read(Question question, int words) {
        static Read of(Question question) {
            var texts = Stream.concat(Stream.of(question.wording()), question.choices().stream().map(Choice::wording));
            return new Read(question, wordsIn(question.hint()) + texts.mapToInt(Paths::wordsIn).sum());
        }
    }

    /** A screen with its questions so counted. */
    private record Step(int headingWords, List<Read> questions) {
        static Step of(Screen screen) {
            return new Step(wordsIn(screen.heading()), screen.questions().stream().filter(Paths::met).map(Read::of).toList());
        }
    }

    private static int wordsIn(@Nullable String text) {
        return text == null ? 0 : new StringTokenizer(text).countTokens();
    }

    static Paths through(List<Screen> screens) {
        return through(screens, journeys(List.of(ENDED_EARLY, NOT_ENDED_EARLY), List.of(SUPERVISION, UNPAID_WORK, HEALTH, FIT)));
    }

    /** The ways most people take: to the expected end, and without what a council must switch on. */
    static Paths usual(List<Screen> screens) {
        return through(screens, journeys(List.of(NOT_ENDED_EARLY), List.of(SUPERVISION, UNPAID_WORK)));
    }

    private static Paths through(List<Screen> screens, List<Set<Block>> journeys) {
        var paths = new ArrayList<Path>();
        var turningOn = turningOn(screens);
        var steps = screens.stream().map(Step::of).toList();
        for (var journey : journeys) walk(steps, journey, Answers.NONE, turningOn, new Path(0, 0), paths);
        paths.sort(Comparator.comparingDouble(Path::seconds));
        return new Paths(paths);
    }

    int mostScreens() {
        return each.stream().mapToInt(Path::screens).max().orElse(0);
    }

    /** The path in the middle, when all are put in order of how long they take. */
    Path typical() {
        return each.get(each.size() / 2);
    }

    int minutes() {
        return (int) Math.ceil(typical().seconds() / 60);
    }

    private static void walk(List<Step> left, Set<Block> journey, Answers answers, Map<String, Set<String>> turningOn, Path soFar,
            List<Path> paths) {
        if (left.isEmpty()) {
            paths.add(soFar);
            return;
        }
        var step = left.getFirst();
        var ways = List.of(answers);
        var asked = 0;
        var words = soFar.words();
        for (var read : step.questions()) {
            var question = read.question();
            if (!question.askedWhen().holds(journey, answers)) continue;
            asked++;
            words += read.words();
            var codes = turningOn.get(question.key());
            if (codes != null) ways = ways.stream().flatMap(way -> answered(way, question, codes)).toList();
        }
        if (asked > 1) words += step.headingWords();
        var path = asked == 0 ? soFar : new Path(soFar.screens() + 1, words);
        for (var way : ways) walk(left.subList(1, left.size()), journey, way, turningOn, path, paths);
    }

    /** Answered with none of the codes that matter, with each of them, and, where several may be picked, with them all. */
    private static Stream<Answers> answered(Answers answers, Question question, Set<String> codes) {
        var single = Stream.concat(Stream.of(answers), codes.stream().map(code -> answers.picked(question.key(), code)));
        var several = question.kind() == Question.Kind.PICK_MANY && codes.size() > 1;
        return several ? Stream.concat(single, Stream.of(answers.with(question.key(), new Answer.Picked(codes)))) : single;
    }

    private static Map<String, Set<String>> turningOn(List<Screen> screens) {
        var codes = new HashMap<String, Set<String>>();
        for (var screen : screens)
            for (var question : screen.questions())
                for (var rules : List.of(question.askedWhen().unless(), question.askedWhen().onlyIf()))
                    rules.forEach((key, named) -> codes.computeIfAbsent(key, _ -> new HashSet<>()).addAll(named));
        return codes;
    }

    private static List<Set<Block>> journeys(List<Block> ends, List<Block> blocks) {
        var journeys = new ArrayList<Set<Block>>();
        for (var end : ends) journeys.add(EnumSet.of(end));
        for (var block : blocks)
            for (var journey : List.copyOf(journeys)) {
                var with = EnumSet.copyOf(journey);
                with.add(block);
                journeys.add(with);
            }
        return journeys;
    }
}
