package scot.throughline.invitation;

import java.time.Instant;
import scot.throughline.database.Id;
import scot.throughline.people.Unasked;

/** What came of asking somebody. */
public sealed interface Invited {
    /** The first text waits to go at this moment. */
    record Queued(Id invitation, Instant goesAt) implements Invited {}

    /** Each touchpoint asks once, and this one has. */
    record AlreadyInvited() implements Invited {}

    /** They may not be texted. */
    record NotTexted(Unasked why) implements Invited {}

    /** The journey has ended: only the exit is asked now, or nothing where the person died. */
    record TooLate() implements Invited {}

    /** No such journey, or not one of this worker's team. */
    record NoSuchJourney() implements Invited {}
}
