package scot.throughline.auditor;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Questions whose answers cannot be combined at will, because one is worked out from another or both from a third: who got better at drinking got
 * better at something.
 *
 * @param possible the classes that one person can be in, in the order of the questions
 */
record Overlap(List<String> questions, Set<List<Integer>> possible) {
    /**
     * Whether whoever answered one of the questions answered all of them, so that their bases are the same people.
     *
     * @param sizes the number of classes of each question, of which the last is outside
     */
    boolean answeredTogether(List<Integer> sizes) {
        return possible.stream().allMatch(person -> IntStream.range(0, sizes.size()).mapToObj(at -> person.get(at) == sizes.get(at) - 1)
                .distinct().count() == 1);
    }

    /** Whether it is of answers joined by rule, as drinking and drugs, rather than of two that happen to share a source. */
    boolean isOneByRule() {
        return questions.size() > 2;
    }
}
