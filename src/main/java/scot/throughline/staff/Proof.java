package scot.throughline.staff;

/** What became of somebody saying who they are. */
sealed interface Proof {
    /** They are. */
    record Given(Account account) implements Proof {}

    /** Something of it does not fit; nobody is told what. */
    record Wrong() implements Proof {}

    /** Nothing was looked at: there were too many tries. */
    record TooEarly() implements Proof {}
}
