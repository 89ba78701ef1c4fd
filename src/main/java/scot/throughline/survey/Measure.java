package scot.throughline.survey;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure leaders follow: which answers are counted, of which.
 *
 * @param base the base in words, printed wherever the figure stands: "of everyone who answered"
 * @param domains the outcome domains it speaks to
 * @param end what is counted at the end of an order
 * @param start the same thing at the first review, shown beside it and never joined to it
 * @param every how often it is published
 * @param good which way is better
 */
public record Measure(String key, String name, String base, List<String> domains, Counted end, @Nullable Counted start, Every every,
        boolean headline, Good good) {
    /** A measure of which more is better, as nearly all are. */
    public Measure(String key, String name, String base, List<String> domains, Counted end, @Nullable Counted start, Every every,
            boolean headline) {
        this(key, name, base, domains, end, start, every, headline, Good.MORE);
    }

    /** Which way is better. */
    public enum Good { MORE, FEWER }

    /**
     * Answers of one question in one family: those that are in the base, and those of them that are counted.
     *
     * @param mean whether the figure is the mean of the answers in the base, which are then numbers, and not a share of them
     */
    public record Counted(Family family, String question, Set<String> counted, Set<String> base, boolean mean) {
        /** A share, as nearly all are. */
        public Counted(Family family, String question, Set<String> counted, Set<String> base) {
            this(family, question, counted, base, false);
        }
    }

    /** How often a figure is published. The shape is planned before the year and never depends on the answers. */
    public enum Every {
        QUARTER, HALF_YEAR, YEAR
    }
}
