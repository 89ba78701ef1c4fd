package scot.throughline.seal;

import java.util.Optional;

/**
 * Locks drafts by the link and by a key of the service, both: every page's draft stands in a binary log for weeks, and the text provider has the link.
 */
public final class DraftLock {
    private static final int LENGTH = 8192;

    private final byte[] key;

    DraftLock(byte[] key) {
        this.key = key.clone();
    }

    /** For want of a key: what somebody can try who has the links and not the service. */
    public static DraftLock byLinksAlone() {
        return new DraftLock(new byte[32]);
    }

    public LockedDraft lock(LinkToken token, byte[] content) {
        var did = token.draftId();
        var locked = Aes.lock(keyFor(token), Padding.pad(content, LENGTH), did);
        return new LockedDraft(did, locked.nonce(), locked.ciphertext());
    }

    public Optional<byte[]> open(LinkToken token, LockedDraft draft) {
        return Aes.open(keyFor(token), new Aes.Locked(draft.nonce(), draft.ciphertext()), draft.did()).map(Padding::strip);
    }

    private byte[] keyFor(LinkToken token) {
        return Hmac.sha256(key, token.draftKey());
    }
}
