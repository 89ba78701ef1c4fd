package scot.throughline.invitation;

import scot.throughline.seal.LinkToken;

/** What came of beginning at an open link. */
public sealed interface Begun {
    /** An invitation of one's own, used once. */
    record Invited(LinkToken token) implements Begun {}

    /** As many began there this hour as the council lets. */
    record Crowded() implements Begun {}

    /** No open link has this key. */
    record NoSuchLink() implements Begun {}
}
