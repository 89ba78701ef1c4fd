package scot.throughline.auditor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import scot.throughline.seal.Kind;

/** Draws up, out of a ledger, what everybody can know about a group of questions and what nobody may be able to work out. */
final class Drawing {
    private final Group group;
    private final List<Figure> ofEveryone;
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final Ground ground;
    private final List<Ratio> ratios = new ArrayList<>();
    private final PublicCounts known;
    /** By what is counted, so that one that several figures make is proved once. */
    private final Map<Sum, Target> targets = new LinkedHashMap<>();

    private Drawing(Group group, List<Figure> figures, PublicCounts known) {
        this.group = group;
        this.known = known;
        this.ground = new Ground(group, figures.stream().collect(groupingBy(Figure::question, mapping(Figure::stretch, toSet()))));
        this.ofEveryone = figures.stream().filter(figure -> figure.entry().kind() == Kind.ALL).toList();
        figures.stream().filter(figure -> figure.entry().kind() != Kind.ALL)
                .collect(groupingBy(figure -> List.of(figure.question(), figure.entry().kind(), figure.stretch()))).values()
                .forEach(each -> breakdowns.add(new Breakdown(each, ground, group.classes(each.getFirst().question()), known)));
    }

    static Known of(Group group, List<Figure> figures, PublicCounts known) {
        var drawing = new Drawing(group, figures, known);
        drawing.everyone();
        drawing.breakdowns();
        drawing.stretches();
        drawing.overlaps();
        return new Known(drawing.ground.cells(), drawing.ground.statements(), drawing.ratios, List.copyOf(drawing.targets.values()));
    }

    private void everyone() {
        for (var figure : ofEveryone) {
            var base = count(figure, base(figure));
            say(figure, figure.rule().mean() ? numbers(figure) : count(figure, counted(figure)), base);
            known.offered(group.family(), figure.stretch())
                    .ifPresent(offered -> ground.statements().add(Statement.atMost(base, offered, null)));
            aimAt(List.of(figure), figure.words(), classes -> count(figure, classes));
        }
    }

    private void breakdowns() {
        for (var breakdown : breakdowns) for (var figure : breakdown.figures()) {
            say(figure, breakdown.count(figure, counted(figure)), breakdown.count(figure, base(figure)));
            aimAt(List.of(figure), figure.words(), classes -> breakdown.count(figure, classes));
            aimAt(List.of(figure), figure.words() + ", all others", classes -> breakdown.others(figure, classes));
            aimAt(List.of(figure), figure.words() + ", those not shown", breakdown::notShown);
        }
    }

    private Sum numbers(Figure figure) {
        var classes = group.classes(figure.question());
        return Sum.of(base(figure).stream().map(each -> count(figure, Set.of(each)).times(classes.number(each))).toList());
    }

    private void say(Figure figure, Sum counted, Sum base) {
        Saying.ofBase(figure.entry(), base).ifPresent(ground.statements()::add);
        Saying.ofCounted(figure.entry(), counted, base).ifPresent(ratios::add);
    }

    /** What is left of a stretch when another figure of the same question is taken from it. */
    private void stretches() {
        for (var whole : ofEveryone)
            for (var part : ofEveryone)
                if (whole.question().equals(part.question()) && !whole.stretch().equals(part.stretch())
                        && whole.stretch().holds(part.stretch()))
                    aimAt(List.of(whole, part), whole.words() + " without " + part.stretch().words(),
                            classes -> count(whole, classes).minus(count(part, classes)));
    }

    /**
     * Who is in one published group of people and not in another, where the two overlap. Of two bases that is whoever did not answer one of the two
     * questions, which says nothing of anybody; unless both are parts of a third.
     */
    private void overlaps() {
        for (var overlap : group.overlaps()) {
            var figures = ofEveryone.stream().filter(figure -> overlap.questions().contains(figure.question())).toList();
            for (var stretch : figures.stream().map(Figure::stretch).collect(toSet())) {
                var within = figures.stream().filter(figure -> stretch.holds(figure.stretch())).toList();
                for (var one : within)
                    for (var other : within)
                        if (!one.question().equals(other.question())) without(overlap, stretch, one, other);
            }
        }
    }

    private void without(Overlap overlap, Stretch stretch, Figure one, Figure other) {
        var here = overlap.questions().indexOf(one.question());
        var there = overlap.questions().indexOf(other.question());
        for (var in : List.of(counted(one), base(one)))
            for (var out : List.of(counted(other), base(other)))
                if (overlap.isOneByRule() || in.equals(counted(one)) || out.equals(counted(other)))
                    aim(List.of(one, other), one.name() + (in.equals(counted(one)) ? "" : " (base)") + " but not " + other.name()
                            + (out.equals(counted(other)) ? "" : " (base)") + ", " + stretch.words(),
                            ground.count(overlap, stretch,
                                    person -> in.contains(person.get(here)) && !out.contains(person.get(there))));
    }

    private Set<Integer> counted(Figure figure) {
        return figure.counted(group.classes(figure.question()));
    }

    private Set<Integer> base(Figure figure) {
        return figure.base(group.classes(figure.question()));
    }

    private Sum count(Figure figure, Set<Integer> classes) {
        return ground.count(figure.question(), figure.stretch(), classes);
    }

    /** Those counted, all others in the base (nobody of whom left would mean everyone alike), and each answer that figures tell apart. */
    private void aimAt(List<Figure> figures, String what, Function<Set<Integer>, Sum> count) {
        var figure = figures.getFirst();
        var classes = group.classes(figure.question());
        var others = new TreeSet<>(base(figure));
        others.removeAll(counted(figure));
        aim(figures, what + ": counted", count.apply(counted(figure)));
        aim(figures, what + ": not counted", count.apply(others));
        for (var each : base(figure))
            aim(figures, what + ": answer " + String.join(" or ", classes.sets().get(each)), count.apply(Set.of(each)));
    }

    private void aim(List<Figure> figures, String words, Sum sum) {
        if (!sum.isNothing()) targets.putIfAbsent(sum, new Target(words, sum, figures.stream().map(Figure::entry).toList()));
    }
}
