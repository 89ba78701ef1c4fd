package scot.throughline.answering;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses that missed on one day, in memory only and under a hash that nobody can make again on the next. */
final class Guessers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 10_000;
    /** A household or a phone has all the addresses that begin with these. */
    private static final int BYTES_OF_A_NETWORK = 8;

    private final LocalDate day;
    private final byte[] salt = new byte[16];
    private final Map<String, Guesser> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesser> eldest) {
            return size() > MOST;
        }
    };

    Guessers(LocalDate day) {
        this.day = day;
        RANDOM.nextBytes(salt);
    }

    boolean areOf(LocalDate other) {
        return day.equals(other);
    }

    synchronized Optional<Guesser> find(InetAddress address) {
        return Optional.ofNullable(known.get(hash(address)));
    }

    synchronized Guesser add(InetAddress address, Instant now) {
        return known.computeIfAbsent(hash(address), _ -> new Guesser(now));
    }

    private String hash(InetAddress address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            var bytes = address.getAddress();
            return HexFormat.of()
                    .formatHex(digest.digest(address instanceof Inet6Address ? Arrays.copyOf(bytes, BYTES_OF_A_NETWORK) : bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
