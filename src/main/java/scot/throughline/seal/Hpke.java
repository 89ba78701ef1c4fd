package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** HPKE (RFC 9180) base mode: X25519, HKDF-SHA256, AES-256-GCM. */
final class Hpke {
    private static final byte[] INFO = "throughline/v1/pool".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_PSK = {};

    private Hpke() {}

    /** A new one each time: Bouncy Castle's keeps the state of its hash between calls, and two people may press Send at once. */
    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static AsymmetricCipherKeyPair newPair() {
        return suite().generatePrivateKey();
    }

    static byte[] publicKey(AsymmetricCipherKeyPair pair) {
        return suite().serializePublicKey(pair.getPublic());
    }

    static byte[] privateKey(AsymmetricCipherKeyPair pair) {
        return suite().serializePrivateKey(pair.getPrivate());
    }

    /** The public half that belongs to a private one. */
    static byte[] publicKey(byte[] privateKey) {
        return new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
    }

    static SealedBlob seal(byte[] publicKey, byte[] plain, byte[] boundTo) {
        try {
            var suite = suite();
            var sealed = suite.seal(suite.deserializePublicKey(publicKey), INFO, boundTo, plain, NO_PSK, NO_PSK, null);
            return new SealedBlob(sealed[1], sealed[0]);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("HPKE could not seal", impossible);
        }
    }

    /** Empty when the blob was not sealed to this key, or not for this batch. */
    static Optional<byte[]> open(byte[] privateKey, byte[] publicKey, SealedBlob blob, byte[] boundTo) {
        try {
            var suite = suite();
            var pair = suite.deserializePrivateKey(privateKey, publicKey);
            return Optional.of(suite.open(blob.enc(), pair, INFO, boundTo, blob.ciphertext(), NO_PSK, NO_PSK, null));
        } catch (InvalidCipherTextException notOurs) {
            return Optional.empty();
        }
    }
}
