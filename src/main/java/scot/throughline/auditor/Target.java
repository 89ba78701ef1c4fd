package scot.throughline.auditor;

import java.util.List;
import scot.throughline.outcome.LedgerEntry;

/**
 * A count that nobody may be able to work out while it is small.
 *
 * @param figures those it is made of: without one of them nobody would ask
 */
record Target(String words, Sum sum, List<LedgerEntry> figures) {}
