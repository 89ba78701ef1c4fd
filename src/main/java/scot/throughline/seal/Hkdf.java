package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF-SHA256 (RFC 5869) with an empty salt: one uniform secret, as many unrelated keys as there are labels. */
final class Hkdf {
    private Hkdf() {}

    static byte[] derive(byte[] secret, String label) {
        var hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(secret, null, label.getBytes(StandardCharsets.US_ASCII)));
        var key = new byte[32];
        hkdf.generateBytes(key, 0, key.length);
        return key;
    }
}
