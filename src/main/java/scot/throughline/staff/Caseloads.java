package scot.throughline.staff;

import java.time.Instant;
import java.util.Map;
import scot.throughline.database.Id;

/** The journeys in a member of staff's name, as those who manage staff may know them: how many there are, and no more. */
public interface Caseloads {
    /** How many each member of staff holds of those in sight; whoever holds none is not in it. */
    Map<Id, Integer> held(Scope within, Instant now);

    /** Gives all of them that are in sight to a worker of one team, whose team's they become. Works in the transaction of whoever calls it. */
    void passOn(Id staff, Scope within, Actor heir, Actor by, Instant now);
}
