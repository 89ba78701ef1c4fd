package scot.throughline.auditor;

import java.util.Map;
import java.util.Set;

/** A yes-or-no that is a yes as soon as one of some other answers was given, so that those answers are at least as many as its yeses. */
record Gathering(String question, Map<String, Set<String>> of) {}
