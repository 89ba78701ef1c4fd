package scot.throughline.report;

import java.util.List;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Definition;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.survey.Measure;

/**
 * All that a page may know.
 *
 * @param figures every figure of everyone, in the order of their periods
 * @param definitions what they stood for
 * @param changes what is known to have changed the service, by day and name
 */
public record Published(List<LedgerEntry> figures, List<Definition> definitions, List<Change> changes) {
    /** Whether anything of a measure is out, if only that it is withheld. */
    boolean holds(Measure measure) {
        return figures.stream().anyMatch(figure -> figure.measure().equals(measure.key()));
    }
}
