package scot.throughline.seal;

import java.util.Arrays;

/** What HPKE made of a response: the one-time public key and the ciphertext. */
public record SealedBlob(byte[] enc, byte[] ciphertext) {
    private static final int ENC = 32;

    /** As one string of bytes, to be sealed once more. */
    public byte[] together() {
        var both = Arrays.copyOf(enc, enc.length + ciphertext.length);
        System.arraycopy(ciphertext, 0, both, enc.length, ciphertext.length);
        return both;
    }

    public static SealedBlob apart(byte[] both) {
        return new SealedBlob(Arrays.copyOf(both, ENC), Arrays.copyOfRange(both, ENC, both.length));
    }
}
