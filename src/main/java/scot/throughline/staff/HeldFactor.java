package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import scot.throughline.database.Id;
import scot.throughline.seal.CookieLock;

/**
 * What somebody is setting up, until a code shows that their phone has it: locked, and kept by the very form that asks for the code. So what is begun and
 * left is nowhere.
 */
@Singleton
class HeldFactor {
    private static final String KIND = "factor";
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final CookieLock lock;

    HeldFactor(CookieLock lock) {
        this.lock = lock;
    }

    /**
     * A phone that is being set up.
     *
     * @param passphrase the hash of the passphrase chosen with it; empty where only the phone is another
     */
    record Begun(Id staff, FactorSecret secret, String passphrase) {
        boolean isOnlyPhone() { return passphrase.isEmpty(); }

        @Override
        public String toString() {
            return "Begun[…]";
        }
    }

    String hold(Begun begun, Instant now) {
        var plain = String.join("\n", KIND, begun.staff.toString(), now.plus(GOOD_FOR).toString(), begun.secret.letters(),
                begun.passphrase);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lock.lock(plain));
    }

    /** Empty for what we did not lock, what somebody else began, and what was begun too long ago. */
    Optional<Begun> open(String held, Id staff, Instant now) {
        return bytes(held).flatMap(lock::open).map(plain -> plain.split("\n", -1))
                .filter(parts -> parts.length == 5 && parts[0].equals(KIND) && parts[1].equals(staff.toString()))
                .filter(parts -> now.isBefore(Instant.parse(parts[2])))
                .map(parts -> new Begun(staff, new FactorSecret(parts[3]), parts[4]));
    }

    private static Optional<byte[]> bytes(String held) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(held.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
