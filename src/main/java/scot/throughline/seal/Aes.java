package scot.throughline.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce for every locking. */
final class Aes {
    static final int NONCE = 12;
    static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    static Locked lock(byte[] key, byte[] plain, byte[] boundTo) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return lock(key, nonce, plain, boundTo);
    }

    /** With the nonce of a key that locks this and nothing else. */
    static Locked lock(byte[] key, byte[] nonce, byte[] plain, byte[] boundTo) {
        try {
            return new Locked(nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM could not lock", impossible);
        }
    }

    /** Empty when the key, the bytes or what they were bound to is not the one they were locked with. */
    static Optional<byte[]> open(byte[] key, Locked locked, byte[] boundTo) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, locked.nonce(), boundTo).doFinal(locked.ciphertext()));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM could not open", impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    /** A nonce and what was locked under it. */
    record Locked(byte[] nonce, byte[] ciphertext) {
        byte[] together() {
            var both = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
            System.arraycopy(ciphertext, 0, both, nonce.length, ciphertext.length);
            return both;
        }

        static Locked apart(byte[] both) {
            return new Locked(Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length));
        }
    }
}
