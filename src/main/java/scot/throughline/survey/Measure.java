package scot.throughline.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;

/**
 * A figure leaders follow: which answers are counted, of which.
 *
 * @param base the base in words, printed wherever the figure stands: "of everyone who answered"
 * @param domains the outcome domains it speaks to
 * @param end what is counted at the end of an order
 * @param start the same thing at the first review, shown beside it and never joined to it
 * @param every how often it is published
 * @param good which way is better
 * @param about what else there is to say of it
 */
public record Measure(String key, String name, String base, List<String> domains, Counted end, @Nullable Counted start, Every every,
        boolean headline, Good good, About about) {
    /** A measure of which nothing else is said. */
    public Measure(String key, String name, String base, List<String> domains, Counted end, @Nullable Counted start, Every every,
            boolean headline, Good good) {
        this(key, name, base, domains, end, start, every, headline, good, About.NOTHING);
    }

    /** A measure of which more is better, as nearly all are. */
    public Measure(String key, String name, String base, List<String> domains, Counted end, @Nullable Counted start, Every every,
            boolean headline) {
        this(key, name, base, domains, end, start, every, headline, Good.MORE);
    }

    /** Which way is better. */
    public enum Good { MORE, FEWER }

    /**
     * Who is counted, whose business it is, what it should become.
     *
     * @param group what sort of thing it tells of
     * @param counts who is counted, in words: "people who have a safe place and can stay there"; empty where the name says it all
     * @param owner the office that answers for it, never a person's name; empty where nobody does
     * @param qualityIndicators those it is evidence for, such as 2.1
     * @param targets oldest first
     * @param comparableSince the first quarter that may be set against later ones; null where all may
     */
    public record About(Group group, String counts, String owner, List<String> qualityIndicators, List<NationalOutcome> nationalOutcomes,
            List<Target> targets, @Nullable Quarter comparableSince) {
        public static final About NOTHING = new About(Group.OUTCOME, "", "", List.of(), List.of(), List.of(), null);

        /** Of an outcome, as nearly all are. */
        public About(String counts, String owner, List<String> qualityIndicators, List<NationalOutcome> nationalOutcomes,
                List<Target> targets, @Nullable Quarter comparableSince) {
            this(Group.OUTCOME, counts, owner, qualityIndicators, nationalOutcomes, targets, comparableSince);
        }

        public About {
            qualityIndicators = List.copyOf(qualityIndicators);
            nationalOutcomes = List.copyOf(nationalOutcomes);
            targets = targets.stream().sorted(Comparator.comparing(Target::from)).toList();
        }

        /** The target that held when a quarter began: one that is set later says nothing about it. */
        public Optional<Target> target(Quarter quarter) {
            return targets.stream().filter(target -> target.from().compareTo(quarter) <= 0).reduce((_, newer) -> newer);
        }
    }

    /** What a measure tells of: how people fare and find us, what made it hard to come, or what help they want. */
    public enum Group {
        OUTCOME,
        /** Something that the service can change by itself. */
        BARRIER_OURS,
        BARRIER_NOT_OURS,
        HELP_WANTED
    }

    /** What the share should reach, or stay under, from a quarter on. */
    public record Target(Quarter from, int percent) {}

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
