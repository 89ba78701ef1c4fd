package scot.throughline.people;

import scot.throughline.database.Id;

/** What another feature keeps of a journey, and gives up when its person is erased. */
public interface Erasable {
    /** Works in the transaction of the erasure, while the journey is still there. */
    void erase(Id journey);
}
