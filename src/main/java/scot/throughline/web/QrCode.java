package scot.throughline.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address as a square that a phone's camera reads, drawn by {@code parts/qr}. Prints nothing of the address, which may hold a token.
 *
 * @param size how many modules it is wide, quiet border and all
 * @param path its dark modules as an SVG path: one stroke for each run in a row
 */
public record QrCode(int size, String path) {
    private static final int QUIET_BORDER = 4;

    public static QrCode of(String address) {
        var modules = modules(address);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (!modules.get(x, y)) continue;
                var from = x;
                while (modules.get(x + 1, y)) x++;
                var run = x + 1 - from;
                path.append('M').append(from).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    private static BitMatrix modules(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_BORDER));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long an address for a code", tooLong);
        }
    }

    @Override
    public String toString() {
        return "QrCode[…]";
    }
}
