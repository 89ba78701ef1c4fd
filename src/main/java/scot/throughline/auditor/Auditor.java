package scot.throughline.auditor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Questionnaire;

/** Audits a ledger: whether anybody could work out, from all that was ever published, a count that is too small to be known. */
public final class Auditor {
    private final Map<String, Measure> measures;
    private final List<Group> groups = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();

    public Auditor(List<Questionnaire> questionnaires, List<Measure> measures) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::key, Function.identity()));
        classes(measures).forEach((family, questions) -> {
            var overlaps = new ArrayList<Overlap>();
            var tallies = new ArrayList<Tally>();
            var gatherings = new ArrayList<Gathering>();
            for (var questionnaire : newest(questionnaires, family)) {
                var asked = new TreeMap<>(questions);
                asked.keySet().retainAll(keys(questionnaire));
                var looked = Overlaps.of(questionnaire, asked);
                overlaps.addAll(looked.found());
                tallies.addAll(looked.tallies());
                gatherings.addAll(looked.gatherings());
                looked.untried().forEach(pair -> untried.add(family.key() + ": " + pair));
            }
            groups.addAll(Group.of(family, questions, overlaps, tallies, gatherings));
        });
    }

    /** Proves every target of a ledger. */
    public AuditReport audit(List<LedgerEntry> ledger, PublicCounts known) {
        var findings = parts(ledger, known).parallelStream().flatMap(part -> Prover.of(part).findings()).toList();
        return new AuditReport(ledger, findings, untried);
    }

    /**
     * What may be published of some figures beside a ledger that stands: all of them, but for those withheld because with the others they would
     * give a small count away. What goes first is laid down beforehand, and told by how many go.
     */
    public List<LedgerEntry> clear(List<LedgerEntry> ledger, List<LedgerEntry> fresh, PublicCounts known) {
        var withheld = parts(Stream.concat(ledger.stream(), fresh.stream()).toList(), known).parallelStream()
                .flatMap(part -> new Clearing(part, Set.copyOf(fresh)).withheld().stream()).collect(Collectors.toSet());
        return fresh.stream().map(entry -> withheld.contains(entry) ? entry.withheld() : entry).toList();
    }

    private List<Known> parts(List<LedgerEntry> ledger, PublicCounts known) {
        return groups.stream().flatMap(group -> draw(group, ledger, known).stream()).toList();
    }

    private List<Known> draw(Group group, List<LedgerEntry> ledger, PublicCounts known) {
        var figures = ledger.stream().flatMap(entry -> Figure.of(entry, measures).stream()).filter(figure -> isOf(group, figure)).toList();
        return Drawing.of(group, figures, known).parts();
    }

    private static boolean isOf(Group group, Figure figure) {
        return figure.rule().family() == group.family() && group.questions().containsKey(figure.question());
    }

    private static Map<Family, Map<String, Classes>> classes(List<Measure> measures) {
        var rules = measures.stream().flatMap(measure -> Stream.of(measure.end(), measure.start())).filter(Objects::nonNull)
                .collect(
                        groupingBy(Measure.Counted::family, groupingBy(Measure.Counted::question, mapping(Function.identity(), toList()))));
        var classes = new HashMap<Family, Map<String, Classes>>();
        rules.forEach((family, byQuestion) -> {
            var its = new TreeMap<String, Classes>();
            byQuestion.forEach((question, counted) -> its.put(question, Classes.of(counted)));
            classes.put(family, its);
        });
        return classes;
    }

    /** Of each questionnaire that belongs to a family, the version asked now. */
    private static List<Questionnaire> newest(List<Questionnaire> questionnaires, Family family) {
        return questionnaires.stream().filter(each -> each.families().contains(family))
                .collect(groupingBy(Questionnaire::key, TreeMap::new, Collectors.maxBy(Comparator.comparingInt(Questionnaire::version))))
                .values().stream().flatMap(Optional::stream).toList();
    }

    private static Set<String> keys(Questionnaire questionnaire) {
        return Stream.concat(questionnaire.questions().map(question -> question.key()),
                questionnaire.workedOut().stream().flatMap(derived -> derived.codes().keySet().stream())).collect(Collectors.toSet());
    }
}
