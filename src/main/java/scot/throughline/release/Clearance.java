package scot.throughline.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.auditor.AuditReport;
import scot.throughline.auditor.Auditor;
import scot.throughline.auditor.PublicCounts;
import scot.throughline.council.Places;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Ledger;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Surveys;

/** Puts what a release would publish before the auditor, together with all that ever was, so that nothing is out before it is proved safe. */
@Singleton
@Requires(property = "datasources.release.url")
public class Clearance {
    /** A figure that joins held quarters reaches back no further than this, so older ones have nothing to do with a new one. */
    private static final int YEARS_A_FIGURE_REACHES = 2;

    private final Ledger ledger;
    private final Places places;
    private final Surveys surveys;
    private final Auditor auditor;

    Clearance(Ledger ledger, @Named("release") Places places, Surveys surveys) {
        this.ledger = ledger;
        this.places = places;
        this.surveys = surveys;
        this.auditor = new Auditor(surveys.questionnaires(), surveys.measures());
    }

    /** Audits everything ever published. */
    @Transactional("release")
    public AuditReport audit() {
        var council = surveys.council().key();
        return auditor.audit(ledger.all(council), known(ledger.coverage(council)));
    }

    /** The figures that may be published; one that may not is withheld and says so. */
    List<LedgerEntry> clear(String council, List<LedgerEntry> fresh, List<Coverage> coverage) {
        if (fresh.isEmpty()) return fresh;
        var reached = fresh.stream().map(entry -> entry.first().firstDay()).min(LocalDate::compareTo).orElseThrow()
                .minusYears(YEARS_A_FIGURE_REACHES);
        var standing = ledger.all(council).stream().filter(entry -> entry.period().lastDay().isAfter(reached)).toList();
        return auditor.clear(standing, fresh, known(Stream.concat(ledger.coverage(council).stream(), coverage.stream()).toList()));
    }

    private PublicCounts known(List<Coverage> coverage) {
        return new PublicCounts(
                Map.of(Kind.TEAM, keys(places.teams()), Kind.AREA, keys(places.areas()), Kind.JOURNEY_TYPE,
                        keys(surveys.council().journeyTypes().stream().map(JourneyType::label).toList())),
                coverage.stream().collect(groupingBy(Coverage::family, toMap(Coverage::period, Coverage::offered, (one, _) -> one))));
    }

    private static Set<String> keys(Collection<Label> labels) {
        return labels.stream().map(Label::key).collect(Collectors.toSet());
    }
}
