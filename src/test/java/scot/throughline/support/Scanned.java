package scot.throughline.support;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;

/** What a phone's camera reads from the code on a page. */
public final class Scanned {
    private static final Pattern SQUARE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\".*?<path[^>]* d=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int QUIET_BORDER = 4;

    private Scanned() {}

    public static String address(String page) {
        var square = SQUARE.matcher(page);
        if (!square.find()) throw new AssertionError("No code on the page");
        var modules = new BitMatrix(Integer.parseInt(square.group(1)) - 2 * QUIET_BORDER);
        RUN.matcher(square.group(2)).results().forEach(run -> modules.setRegion(Integer.parseInt(run.group(1)) - QUIET_BORDER,
                Integer.parseInt(run.group(2)) - QUIET_BORDER, Integer.parseInt(run.group(3)), 1));
        try {
            return new Decoder().decode(modules).getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
