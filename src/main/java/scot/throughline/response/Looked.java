package scot.throughline.response;

import scot.throughline.seal.Batch;

/** What waits in the pool, before anything is opened. */
public sealed interface Looked {
    /** Every blob is ours and every key is here. */
    record Sound(int blobs) implements Looked {}

    /** A blob bears no tag of ours: somebody else put it there, or moved it. */
    record Forged() implements Looked {}

    /** A key is gone, so this batch was opened before: a restored backup, or a lost key. */
    record KeyGone(Batch batch) implements Looked {}
}
