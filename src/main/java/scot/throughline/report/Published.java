package scot.throughline.report;

import java.util.List;
import scot.throughline.outcome.Change;
import scot.throughline.outcome.Definition;
import scot.throughline.outcome.LedgerEntry;

/**
 * All that a page may know.
 *
 * @param figures every figure of everyone, in the order of their periods
 * @param definitions what they stood for
 * @param changes what is known to have changed the service, by day and name
 */
record Published(List<LedgerEntry> figures, List<Definition> definitions, List<Change> changes) {}
