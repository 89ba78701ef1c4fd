package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * HPKE (RFC 9180) base mode with X25519 and HKDF-SHA256, and AES-256-GCM under what it exports (section 5.3): the platform's AES is many times faster
 * than the one that comes with it. A key and its nonce seal one thing and are gone.
 */
final class Hpke {
    private static final byte[] INFO = "throughline/v1/pool".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXPORTED = "aes-256-gcm".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 32;

    private Hpke() {}

    /** A new one each time: Bouncy Castle's keeps the state of its hash between calls, and two people may press Send at once. */
    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_EXPORT_ONLY);
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
        var suite = suite();
        var context = suite.setupBaseS(suite.deserializePublicKey(publicKey), INFO);
        var once = Once.of(context);
        return new SealedBlob(context.getEncapsulation(), Aes.lock(once.key, once.nonce, plain, boundTo).ciphertext());
    }

    /** Empty when the blob was not sealed to this key, or not for this batch. */
    static Optional<byte[]> open(byte[] privateKey, byte[] publicKey, SealedBlob blob, byte[] boundTo) {
        var suite = suite();
        var once = Once.of(suite.setupBaseR(blob.enc(), suite.deserializePrivateKey(privateKey, publicKey), INFO));
        return Aes.open(once.key, new Aes.Locked(once.nonce, blob.ciphertext()), boundTo);
    }

    /** What both sides export, for one blob. */
    private record Once(byte[] key, byte[] nonce) {
        static Once of(HPKEContext context) {
            var exported = context.export(EXPORTED, KEY + Aes.NONCE);
            return new Once(Arrays.copyOf(exported, KEY), Arrays.copyOfRange(exported, KEY, exported.length));
        }
    }
}
