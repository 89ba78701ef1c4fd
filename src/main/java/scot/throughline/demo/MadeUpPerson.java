package scot.throughline.demo;

import java.time.LocalDate;
import java.util.Map;
import scot.throughline.people.EndReason;

/**
 * Somebody who never was: their order, how it ends, and how things go for them.
 *
 * @param caseholder which of their team's workers they have
 * @param courses by outcome domain
 */
record MadeUpPerson(int number, String name, String journeyType, String team, int caseholder, String area, LocalDate startsOn,
        LocalDate expectedEndOn, LocalDate endsOn, EndReason reason, Map<String, Course> courses) {
    boolean endsAsExpected() {
        return reason == EndReason.COMPLETED;
    }
}
