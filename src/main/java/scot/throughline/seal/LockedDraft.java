package scot.throughline.seal;

/** Half-given answers, locked: without the link nobody can find which draft is whose, and without the service's own key nobody can read it. */
public record LockedDraft(byte[] did, byte[] nonce, byte[] ciphertext) {
    public static byte[] idFor(LinkToken token) {
        return token.draftId();
    }
}
