package scot.throughline.people;

import scot.throughline.database.Id;

/** What came of adding a person. */
public sealed interface Added {
    /** They are in, with their touchpoints; nothing is sent yet. */
    record Joined(Id journey) implements Added {}

    /** The number belongs to somebody on a journey now, and nobody said that the phone is shared. */
    record AlreadyOnAJourney() implements Added {}

    /** The caseholder is not a worker of the journey's team. */
    record NoSuchCaseholder() implements Added {}
}
