package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import scot.throughline.jobs.Retained;
import scot.throughline.seal.KeyedHash;
import scot.throughline.survey.Surveys;

/**
 * How long somebody waits who could not sign in: after a few tries a second, and twice as long after each one more. Counted by account, known or not, and
 * by where it was tried from, in the database, so by all instances together. Every try counts before it is looked at, so that many at once are as many.
 */
@Singleton
class Delays implements Retained {
    /** An account has one owner; an address may be an office. */
    private static final int FREE_OF_AN_ACCOUNT = 5;
    private static final int FREE_OF_A_SOURCE = 20;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int NETWORK_BYTES = 8;

    private final DelayRows rows;
    private final KeyedHash hash;
    private final String council;

    Delays(DelayRows rows, KeyedHash hash, Surveys surveys) {
        this.rows = rows;
        this.hash = hash;
        this.council = surveys.council().key();
    }

    /** Whether it is not too early for another try, which then counts. */
    boolean mayTry(String email, InetAddress from, Instant now) {
        return counts(source(from), FREE_OF_A_SOURCE, now) && counts(account(email), FREE_OF_AN_ACCOUNT, now);
    }

    /** A try that was right counts for nothing, and the account begins anew. */
    void wasRight(String email, InetAddress from, Instant now) {
        rows.uncount(source(from), now);
        forget(email);
    }

    void forget(String email) {
        rows.remove(account(email));
    }

    private boolean counts(byte[] subjectHash, int free, Instant now) {
        rows.add(subjectHash, now);
        return rows.count(subjectHash, free, now) == 1;
    }

    private byte[] account(String email) {
        return hash.of("sign-in of " + council + " " + email);
    }

    /** One household or office has all addresses of a network of the newer kind. */
    private byte[] source(InetAddress from) {
        var address = from instanceof Inet6Address ? Arrays.copyOf(from.getAddress(), NETWORK_BYTES) : from.getAddress();
        return hash.of("sign-in from " + HexFormat.of().formatHex(address));
    }

    @Override
    public String words() {
        return "who could not sign in, and from where, as hashes that no dump can read: a day after the last try";
    }

    @Override
    public int forget(Instant now) {
        return rows.removeOld(now.minus(REMEMBERED));
    }
}
