package scot.throughline.survey;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer a question offers. Its code is what is kept; codes never change once published.
 *
 * @param role whether it counts as an answer, or steps outside every base
 * @param score worst 1 upwards, for scales and ladders only
 * @param control for a barrier: whether it is ours to remove
 * @param onlyIf offered only if the earlier question was answered with one of these codes; empty means always
 */
public record Choice(String code, String wording, Role role, @Nullable Integer score, @Nullable Control control,
        Map<String, Set<String>> onlyIf) {
    /** Whose a barrier is: the service can change its own hours, not somebody's health. */
    public enum Control { OURS, NOT_OURS }

    public Choice { onlyIf = Map.copyOf(onlyIf); }

    /** A choice that is always offered and is no barrier. */
    public Choice(String code, String wording, Role role, @Nullable Integer score) {
        this(code, wording, role, score, null, Map.of());
    }

    /** What choosing it means for the figures. */
    public enum Role {
        /** A real answer, in the base. */
        ANSWER,
        /** "None of these": a real answer that excludes the rest. */
        NONE,
        /** "This was never a problem for me": a real answer, outside the base of those who had the problem. */
        NEVER,
        /** "Does not apply": outside every base. */
        NOT_APPLICABLE,
        /** "Rather not say": outside every base. */
        RATHER_NOT_SAY
    }

    /** @param unseen questions whose answers must not show: what turns on them is offered to everybody */
    boolean offeredAfter(Answers answers, Set<String> unseen) {
        return onlyIf.entrySet().stream()
                .allMatch(rule -> unseen.contains(rule.getKey()) || answers.gaveAny(rule.getKey(), rule.getValue()));
    }

    /** Whether it rules out every other choice of the same question. */
    public boolean excludesTheRest() {
        return role != Role.ANSWER;
    }
}
