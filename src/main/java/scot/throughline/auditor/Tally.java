package scot.throughline.auditor;

import java.util.Map;
import java.util.Set;

/** A question whose answer is how many of some other answers one person gave, so that all of its numbers come to as many as there were of those. */
record Tally(String question, Map<String, Set<String>> counted) {}
