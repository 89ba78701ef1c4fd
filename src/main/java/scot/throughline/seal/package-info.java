/**
 * Locks and keys: what a link's token unlocks, drafts, sealed blobs, capsules, and columns encrypted at rest. Knows nothing else.
 *
 * <p>The web process holds public keys only for the <b>pool</b>, so it can add an answer and never read one. A <b>draft</b> is locked by the link's
 * own token, which the database never sees. A <b>capsule</b> is locked by a secret of the journey, itself wrapped by a key kept outside the database.
 */
@NullMarked
package scot.throughline.seal;

import org.jspecify.annotations.NullMarked;
