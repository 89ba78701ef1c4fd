package scot.throughline.staff;

import java.time.Instant;
import scot.throughline.database.Id;

/** The journeys in a member of staff's name, as those who manage staff may know them: how many there are, and no more. */
public interface Caseloads {
    int held(Id staff, Instant now);

    /** Gives all of them to a worker of one team, whose team's they become. Works in the transaction of whoever calls it. */
    void passOn(Id staff, Actor heir, Actor by, Instant now);
}
