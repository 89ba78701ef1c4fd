package scot.throughline.seal;

import java.util.List;

/**
 * What one sealed blob of a response carries. One label at most: the record that crosses team, area and journey type never exists outside the
 * request that sent it.
 */
public enum Kind {
    /** The answers, with no label. Opens every quarter. */
    ALL,
    /** The answers and the team. Opens every year. */
    TEAM,
    /** The answers and the area. Opens every year. */
    AREA,
    /** The answers and the journey type. Opens every year. */
    JOURNEY_TYPE,
    /** One box of a person's own words, alone. */
    TEXT;

    /** The kinds that carry a label. */
    public static final List<Kind> BREAKDOWNS = List.of(TEAM, AREA, JOURNEY_TYPE);
}
