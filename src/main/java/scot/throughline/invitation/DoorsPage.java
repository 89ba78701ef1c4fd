package scot.throughline.invitation;

import org.jspecify.annotations.Nullable;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.staff.Actor;

/**
 * The other ways in, as printed.
 *
 * @param told why a door stayed shut just now
 * @param blank where a blank paper copy is
 * @param typesIn whether this worker may type in a paper copy: not the caseholder
 */
record DoorsPage(String person, String asks, @Nullable String told, String path, String back, String blank, boolean typesIn) {
    static DoorsPage of(Entry entry, Ask ask, Actor worker, @Nullable String told) {
        var journey = entry.journey();
        var back = "/people/" + journey.id();
        var blank = "/paper/" + ask.rule().questionnaire() + "?journey-type=" + journey.journeyType()
                + (journey.endedEarly() ? "&ended=early" : "");
        return new DoorsPage(journey.knownAs(), ask.rule().name(), told(told), back + "/doors/" + ask.rule().key(), back, blank,
                !entry.isHeldBy(worker));
    }

    private static @Nullable String told(@Nullable String why) {
        if (why == null) return null;
        return switch (why) {
            case "today" -> "This person had a link today. There can be another tomorrow";
            case "own" -> "You hold this journey, so somebody else must type it in";
            default -> null;
        };
    }
}
