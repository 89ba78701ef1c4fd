package scot.throughline.auditor;

import java.util.List;
import java.util.Set;

/**
 * Questions whose answers cannot be combined at will, because one is worked out from another or both from a third: who got better at drinking got
 * better at something.
 *
 * @param possible the classes that one person can be in, in the order of the questions
 */
record Overlap(List<String> questions, Set<List<Integer>> possible) {
    /** Whether it is of answers joined by rule, as drinking and drugs, rather than of two that happen to share a source. */
    boolean isOneByRule() {
        return questions.size() > 2;
    }
}
