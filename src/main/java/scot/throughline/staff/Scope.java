package scot.throughline.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whose people a member of staff sees. Every query for staff carries all three, and joins them with AND.
 *
 * @param team a team's key, or {@link #ANY}; empty for those who see no one person, because no team has an empty key
 * @param area an area's key, or {@link #ANY}
 */
public record Scope(String council, String team, String area) {
    /** Every team, or every area: no key is written like it. */
    public static final String ANY = "*";

    static Scope of(String council, @Nullable String team, @Nullable String area) {
        return new Scope(council, team == null ? "" : team, area == null ? ANY : area);
    }

    /** Everybody of the council. */
    static Scope wholeCouncil(String council) {
        return new Scope(council, ANY, ANY);
    }

    boolean isOneArea() { return !area.equals(ANY); }

    /** Whether all that the other sees is in this sight too. */
    boolean contains(Scope other) {
        return council.equals(other.council) && holds(other.team, other.area);
    }

    /** Whether journeys of this team and area are in sight. */
    public boolean holds(String oneTeam, String oneArea) {
        return (team.equals(ANY) || team.equals(oneTeam)) && (area.equals(ANY) || area.equals(oneArea));
    }
}
