package scot.throughline.seal;

/** The first scores of one journey, locked, with no date and no name beside them. */
public record LockedCapsule(byte[] cid, byte[] nonce, byte[] ciphertext) {}
