package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Instant;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.LockedColumn;

/**
 * Finds out whether somebody is who they say, by passphrase and code. Whoever is not known is checked against nobody's credential, by the same steps, so
 * that neither the answer nor the time it takes tells them from somebody who is. No connection to the database is held while a passphrase is hashed.
 */
@Singleton
class Proving {
    private final KnownStaff known;
    private final Delays delays;
    private final Argon2 argon2;
    private final ColumnLock lock;

    Proving(KnownStaff known, Delays delays, Argon2 argon2, ColumnLock lock) {
        this.known = known;
        this.delays = delays;
        this.argon2 = argon2;
        this.lock = lock;
    }

    Proof prove(String email, Passphrase passphrase, String code, InetAddress from, Instant now) {
        var address = Details.normal(email);
        if (!delays.mayTry(address, from, now)) return new Proof.TooEarly();
        var claimed = known.claimed(address);
        var fits = argon2.fits(passphrase, claimed.credential().passphrase());
        var secret = new FactorSecret(lock.open(LockedColumn.FACTOR_SECRET, claimed.credential().factorSecret()));
        var account = known.settle(fits ? claimed : known.nobody(), secret, code, claimed.account(), now);
        if (account.isEmpty()) return new Proof.Wrong();
        delays.wasRight(address, from, now);
        var kept = claimed.credential().passphrase();
        if (argon2.isOutdated(kept)) known.rehash(account.get(), argon2.hash(passphrase), kept);
        return new Proof.Given(account.get());
    }
}
