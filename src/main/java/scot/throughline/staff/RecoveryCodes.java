package scot.throughline.staff;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import scot.throughline.database.Id;
import scot.throughline.seal.KeyedHash;

/** Ten codes on paper for whoever has no phone at hand, each good once. They are told once, and kept hashed. */
@Singleton
class RecoveryCodes {
    private static final int MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecoveryCodeRows rows;
    private final KeyedHash hash;

    RecoveryCodes(RecoveryCodeRows rows, KeyedHash hash) {
        this.rows = rows;
        this.hash = hash;
    }

    /** In the place of any from before, in the transaction of whoever calls it. */
    List<String> anew(Id staff) {
        var codes = Stream.generate(RecoveryCodes::random).limit(MANY).toList();
        rows.removeOf(staff);
        rows.insertAll(codes.stream().map(code -> new RecoveryCodeRow(staff, hashed(staff, code))).toList());
        return codes;
    }

    boolean use(Id staff, String typed) {
        return rows.consume(staff, hashed(staff, typed)) == 1;
    }

    int left(Id staff) {
        return rows.left(staff);
    }

    /** Our codes have neither of the figures that are taken for a letter, so those letters are meant. */
    private byte[] hashed(Id staff, String code) {
        var letters = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'I');
        return hash.of("recovery code of " + staff + " " + letters);
    }

    private static String random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base32.toBase32String(bits).replaceAll("(.{4})(?=.)", "$1-");
    }
}
