package scot.throughline.seal;

import java.util.Optional;

/** Half-given answers, locked by the link's own token: without the link, nobody can find which draft is whose or read it. */
public record LockedDraft(byte[] did, byte[] nonce, byte[] ciphertext) {
    private static final int LENGTH = 8192;

    public static byte[] idFor(LinkToken token) {
        return token.draftId();
    }

    public static LockedDraft lock(LinkToken token, byte[] content) {
        var did = token.draftId();
        var locked = Aes.lock(token.draftKey(), Padding.pad(content, LENGTH), did);
        return new LockedDraft(did, locked.nonce(), locked.ciphertext());
    }

    public Optional<byte[]> open(LinkToken token) {
        return Aes.open(token.draftKey(), new Aes.Locked(nonce, ciphertext), did).map(Padding::strip);
    }
}
