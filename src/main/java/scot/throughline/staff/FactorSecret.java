package scot.throughline.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * What a member of staff's phone and we both know, and work out a code from every half minute (RFC 6238). SHA-1 and six figures, because that is all that
 * every authenticator app can do.
 *
 * @param letters 160 random bits in base 32, as they are typed into a phone that cannot scan
 */
record FactorSecret(String letters) {
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int FIGURES = 6;
    private static final int TEN_TO_THE_FIGURES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FactorSecret random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FactorSecret(Base32.toBase32String(secret));
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The step that a code belongs to: this one, the one before or the next, for a phone's clock is never quite right. */
    OptionalLong stepOf(String code, Instant now) {
        var step = stepAt(now);
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(each -> MessageDigest.isEqual(codeAt(each).getBytes(US_ASCII), code.getBytes(StandardCharsets.UTF_8))).findFirst();
    }

    String codeAt(long step) {
        var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var from = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE;
        return ("%0" + FIGURES + "d").formatted(number % TEN_TO_THE_FIGURES);
    }

    /** What an authenticator app reads from a code to scan. */
    String address(String service, String owner) {
        return "otpauth://totp/" + encoded(service) + ":" + encoded(owner) + "?secret=" + letters + "&issuer=" + encoded(service);
    }

    /** The letters in fours, to read them out. */
    String spelled() {
        return letters.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private byte[] hmac(byte[] counter) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(letters), "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA1 is missing", impossible);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "FactorSecret[…]";
    }
}
