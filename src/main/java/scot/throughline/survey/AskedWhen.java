package scot.throughline.survey;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;

/**
 * When a question is asked: for which journeys, and after which earlier answers. Everything empty means always.
 *
 * @param blocks the journey must be in one of these blocks
 * @param unless asked unless the earlier question was answered with one of these codes
 * @param onlyIf asked only if the earlier question was answered with one of these codes
 * @param turn asked only in its own quarters; null in all of them
 */
public record AskedWhen(Set<Block> blocks, Map<String, Set<String>> unless, Map<String, Set<String>> onlyIf, @Nullable Turn turn) {
    public static final AskedWhen ALWAYS = new AskedWhen(Set.of(), Map.of(), Map.of(), null);

    /**
     * A place among questions that are asked in turn, a quarter each. The calendar alone says whose turn it is, so that everybody whose answers
     * wait in one pool was asked the same one.
     *
     * @param number from 0
     */
    public record Turn(int number, int of) {
        boolean isIn(Quarter quarter) {
            return Math.floorMod(quarter.index(), of) == number;
        }
    }

    /**
     * A part of the questionnaire that only some journeys meet; worked out from the invitation, never asked. A council switches HEALTH and
     * FIT on by giving them to its journey types; FIT is met at the first review only. Every journey is in exactly one of ENDED_EARLY and
     * NOT_ENDED_EARLY.
     */
    public enum Block { SUPERVISION, UNPAID_WORK, HEALTH, FIT, ENDED_EARLY, NOT_ENDED_EARLY }

    public AskedWhen {
        blocks = Set.copyOf(blocks);
        unless = Map.copyOf(unless);
        onlyIf = Map.copyOf(onlyIf);
    }

    boolean isTurnOf(Quarter quarter) {
        return turn == null || turn.isIn(quarter);
    }

    /** Whether asking it depends on what the person said earlier. */
    public boolean dependsOnAnswers() {
        return !unless.isEmpty() || !onlyIf.isEmpty();
    }

    public boolean holds(Set<Block> journey, Answers answers) {
        var inBlock = blocks.isEmpty() || blocks.stream().anyMatch(journey::contains);
        return inBlock && unless.entrySet().stream().noneMatch(rule -> answers.gaveAny(rule.getKey(), rule.getValue()))
                && onlyIf.entrySet().stream().allMatch(rule -> answers.gaveAny(rule.getKey(), rule.getValue()));
    }
}
