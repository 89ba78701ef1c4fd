package scot.throughline.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Publication;
import scot.throughline.response.AnswerCount;
import scot.throughline.response.Derivation;
import scot.throughline.response.Start;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** Years of exit answers of made-up people, published by the rules, with none of the service around them. */
final class MadeUpYears {
    private static final LocalDate OUT = LocalDate.of(2026, 7, 14);

    /** Areas, and types of journey. */
    private static final Map<String, Integer> OTHERS = Map.of("one", 3, "two", 3, "three", 2);

    private final Surveys surveys;
    private final Questionnaire exit;
    private final Random chance;
    private final List<Batch> batches = new ArrayList<>();
    private final List<AnswerCount> counts = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    /** How likely the first choice of any question is to be everybody's. */
    private final double unanimous;
    private final List<Kind> kinds;

    MadeUpYears(Surveys surveys, long seed, double unanimous, List<Kind> kinds) {
        this.kinds = kinds;
        this.surveys = surveys;
        this.exit = surveys.newest("exit").orElseThrow();
        this.chance = new Random(seed);
        this.unanimous = unanimous;
    }

    record Person(Map<Kind, String> labels, Answers answers) {
        String label(Kind kind) {
            return labels.getOrDefault(kind, "");
        }
    }

    List<LedgerEntry> ledger() {
        return ledger;
    }

    /** A year of so many answers a quarter. A quarter under ten is held and joined to the next. */
    MadeUpYears year(int start, int perQuarter, Map<String, Integer> teams) {
        var year = new FinancialYear(start);
        var people = new ArrayList<Person>();
        var waiting = new ArrayList<Person>();
        Quarter first = null;
        for (var quarter : year.quarters()) {
            first = first == null ? quarter : first;
            var number = Math.max(0, perQuarter + chance.nextInt(-perQuarter / 2, perQuarter / 2 + 1));
            for (var i = 0; i < number; i++) waiting.add(person(teams));
            if (waiting.size() < 10) {
                batches.add(new Batch(Family.EXIT, quarter, quarter, Decision.HELD));
            } else {
                batches.add(new Batch(Family.EXIT, first, quarter, Decision.OPENED));
                count(Kind.ALL, quarter, waiting);
                people.addAll(waiting);
                waiting.clear();
                first = null;
            }
            ledger.addAll(Publication.figures(measures(), quarter, batches, counts, OUT));
        }
        for (var kind : people.getFirst().labels().keySet()) breakdown(kind, year, people);
        return this;
    }

    /** Labels of ten people or more, unless those left over could then be told. */
    private void breakdown(Kind kind, FinancialYear year, List<Person> people) {
        var byLabel = people.stream().collect(Collectors.groupingBy(person -> person.label(kind), TreeMap::new, Collectors.counting()));
        var shown = byLabel.keySet().stream().filter(label -> byLabel.get(label) >= 10).collect(Collectors.toSet());
        var left = people.stream().filter(person -> !shown.contains(person.label(kind))).count();
        if (left > 0 && left < 10) return;
        var from = counts.size();
        count(kind, year, people);
        var headlines = measures().stream().filter(measure -> measure.headline() && measure.end().family() == Family.EXIT).toList();
        ledger.addAll(Publication.breakdown(headlines, kind, year, year.quarters().getFirst(), shown,
                counts.subList(from, counts.size()), OUT));
    }

    private List<Measure> measures() {
        return surveys.measures();
    }

    private void count(Kind kind, Period period, List<Person> people) {
        var cells = new LinkedHashMap<List<String>, Integer>();
        for (var person : people)
            person.answers().all().keySet().forEach(question -> person.answers().codes(question)
                    .forEach(code -> cells.merge(List.of(person.label(kind), question, code), 1, Integer::sum)));
        cells.forEach((cell, n) -> counts.add(new AnswerCount(Family.EXIT, kind, period, cell.get(0), cell.get(1), cell.get(2), n)));
    }

    private Person person(Map<String, Integer> teams) {
        var labels = kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> kind == Kind.TEAM ? oneOf(teams) : oneOf(OTHERS)));
        var answers = Answers.NONE;
        for (var question : exit.questions().toList()) {
            var codes = codes(question);
            if (!codes.isEmpty() && chance.nextInt(30) > 0) answers = answers.picked(question.key(), pick(codes));
        }
        var start = exit.questions().filter(question -> question.kind() == Question.Kind.LADDER)
                .collect(Collectors.toMap(Question::key, _ -> chance.nextInt(1, 5)));
        return new Person(labels, Derivation.derive(exit, answers, chance.nextInt(3) == 0 ? new Start(start, 7) : Start.UNKNOWN));
    }

    private String oneOf(Map<String, Integer> teams) {
        var all = teams.values().stream().mapToInt(Integer::intValue).sum();
        var at = chance.nextInt(all);
        var team = "";
        for (var each : new TreeMap<>(teams).entrySet()) {
            team = each.getKey();
            at -= each.getValue();
            if (at < 0) break;
        }
        return team;
    }

    private String pick(List<String> codes) {
        if (chance.nextDouble() < unanimous) return codes.getLast();
        return codes.get((int) (codes.size() * Math.sqrt(chance.nextDouble())));
    }

    private static List<String> codes(Question question) {
        return question.choices().stream().filter(choice -> Stream.of(Choice.Role.ANSWER, Choice.Role.NONE, Choice.Role.NEVER)
                .anyMatch(role -> role == choice.role())).map(Choice::code).toList();
    }
}
