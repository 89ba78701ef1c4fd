package scot.throughline.survey;

import org.jspecify.annotations.Nullable;

/**
 * One answer a question offers. Its code is what is kept; codes never change once published.
 *
 * @param role whether it counts as an answer, or steps outside every base
 * @param score worst 1 upwards, for scales and ladders only
 */
public record Choice(String code, String wording, Role role, @Nullable Integer score) {
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

    /** Whether it rules out every other choice of the same question. */
    public boolean excludesTheRest() {
        return role != Role.ANSWER;
    }
}
