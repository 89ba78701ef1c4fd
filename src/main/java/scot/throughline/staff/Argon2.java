package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passphrases so that trying many is dear. Each takes 19 MiB while it is worked out, so two at a time; the others wait, holding nothing. */
@Singleton
class Argon2 {
    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int AT_ONCE = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final AtomicLong workedOut = new AtomicLong();

    String hash(Passphrase passphrase) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var hash = workOut(passphrase, new HashedPassphrase(MEMORY, PASSES, LANES, salt, new byte[HASH]));
        return new HashedPassphrase(MEMORY, PASSES, LANES, salt, hash).written();
    }

    boolean fits(Passphrase passphrase, String written) {
        var kept = HashedPassphrase.parse(written);
        return MessageDigest.isEqual(kept.hash(), workOut(passphrase, kept));
    }

    /** Whether it was hashed otherwise than we do it now. */
    boolean isOutdated(String written) {
        var kept = HashedPassphrase.parse(written);
        return kept.memory() != MEMORY || kept.passes() != PASSES || kept.lanes() != LANES || kept.hash().length != HASH;
    }

    /** How many there were since the start. */
    long workedOut() {
        return workedOut.get();
    }

    private byte[] workOut(Passphrase passphrase, HashedPassphrase like) {
        room.acquireUninterruptibly();
        try {
            var hash = generate(passphrase, like);
            workedOut.incrementAndGet();
            return hash;
        } finally {
            room.release();
        }
    }

    /** What takes the memory. */
    byte[] generate(Passphrase passphrase, HashedPassphrase like) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memory()).withIterations(like.passes()).withParallelism(like.lanes()).withSalt(like.salt()).build());
        var hash = new byte[like.hash().length];
        generator.generateBytes(passphrase.words().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
