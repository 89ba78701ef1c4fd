package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.outcome.LabelPlan;
import scot.throughline.outcome.Ledger;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.YearPlan;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;

/** Proposes next year's catalogue out of what was published. */
@Singleton
@Requires(property = "datasources.release.url")
public class PlanAhead {
    private final Ledger ledger;
    private final Breakdowns breakdowns;
    private final Surveys surveys;

    PlanAhead(Ledger ledger, Breakdowns breakdowns, Surveys surveys) {
        this.ledger = ledger;
        this.breakdowns = breakdowns;
        this.surveys = surveys;
    }

    /**
     * What is proposed, and the file that would come of it.
     *
     * @param asked how many will be asked a quarter, of families where it will not be as many as last year
     */
    @Transactional("release")
    public List<String> lines(Map<Family, Integer> asked) {
        var council = surveys.council().key();
        var published = ledger.all(council);
        var plan = YearPlan.of(surveys.measures(), surveys.catalogue(), ledger.coverage(council), published, asked);
        var lines = new ArrayList<>(plan.lines());
        for (var family : Family.values()) for (var kind : Kind.BREAKDOWNS) lines.addAll(byLabel(family, kind, published));
        lines.add("");
        lines.addAll(plan.yaml());
        return lines;
    }

    private List<String> byLabel(Family family, Kind kind, List<LedgerEntry> published) {
        var keys = breakdowns.measures(family, kind).stream().map(Measure::key).toList();
        if (keys.isEmpty()) return List.of();
        var figures = published.stream().filter(entry -> entry.kind() == kind && keys.contains(entry.measure())).toList();
        var title = family.key() + " by " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ":";
        return Stream.concat(Stream.of(title), LabelPlan.lines(breakdowns.labels(kind), figures).stream().map(line -> "  " + line))
                .toList();
    }
}
