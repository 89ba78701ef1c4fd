package scot.throughline.response;

import java.util.Map;

/**
 * Where somebody stood at the first review, as it comes out of their capsule.
 *
 * @param scores by ladder question; empty where there is no capsule
 * @param months whole months since their journey began
 */
public record Start(Map<String, Integer> scores, long months) {
    /** Nothing to compare with. */
    public static final Start UNKNOWN = new Start(Map.of(), 0);

    public Start { scores = Map.copyOf(scores); }

    @Override
    public String toString() {
        return "Start[…]";
    }
}
