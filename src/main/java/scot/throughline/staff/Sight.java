package scot.throughline.staff;

import org.jspecify.annotations.Nullable;

/** Whose people a member of staff sees: a worker's or team lead's are those of one team, of one area, or of the whole council. */
public sealed interface Sight {
    /** Whoever does not work with people: they see no one person. */
    record NoOne() implements Sight {}

    /** The people of one team. */
    record OneTeam(String key) implements Sight {}

    /** The people of one area, whichever team they are in. */
    record OneArea(String key) implements Sight {}

    /** Everybody's. */
    record WholeCouncil() implements Sight {}

    /** As an account keeps it. */
    static Sight of(@Nullable String team, @Nullable String area) {
        if (team == null) return new NoOne();
        if (!team.equals(Scope.ANY)) return new OneTeam(team);
        return area == null ? new WholeCouncil() : new OneArea(area);
    }

    default @Nullable String team() {
        return switch (this) {
            case NoOne() -> null;
            case OneTeam(var key) -> key;
            case OneArea _,WholeCouncil _ -> Scope.ANY;
        };
    }

    default @Nullable String area() {
        return this instanceof OneArea(var key) ? key : null;
    }
}
