package scot.throughline.invitation;

import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.seal.LinkToken;

/** What came of opening a door. Nothing here depends on whether the person has answered. */
sealed interface DoorOpened {
    /** A fresh link, which leads to the start, or to the page that every other link gets. */
    record Fresh(Entry entry, LinkToken token) implements DoorOpened {}

    /** One was opened for this person today. */
    record NotAgainToday(Entry entry) implements DoorOpened {}

    /** The caseholder may not type in what their own person wrote. */
    record OwnPerson(Entry entry) implements DoorOpened {}

    /** Their own page says why: stopped, over, or a text about to go. */
    record Shut(Entry entry) implements DoorOpened {}

    /** No such journey in this worker's team, or no such rule. */
    record NoSuchAsk() implements DoorOpened {}
}
