package scot.throughline.demo;

import java.time.LocalDate;
import java.util.Map;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.people.EndReason;

/**
 * Somebody who never was: their order, how it ends, and how things go for them.
 *
 * @param caseholder which of their team's workers they have
 * @param courses by outcome domain
 */
record MadeUpPerson(int number, String name, String journeyType, String team, int caseholder, String area, LocalDate startsOn,
        LocalDate expectedEndOn, LocalDate endsOn, EndReason reason, Background background, Map<String, Course> courses) {
    boolean isYoung() { return background.age() == AgeBand.FROM_16 || background.age() == AgeBand.FROM_21; }

    boolean endsAsExpected() {
        return reason == EndReason.COMPLETED;
    }
}
