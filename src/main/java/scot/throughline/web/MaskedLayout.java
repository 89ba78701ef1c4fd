package scot.throughline.web;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** The last net under the log: what looks like a link's token, a UK mobile number or an e-mail address is masked, in messages and stack traces alike. */
public final class MaskedLayout extends PatternLayout {
    private static final Pattern SECRET = Pattern
            .compile(
                    "[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26,}|(?<!\\d)\\(?(?:(?:\\+|00)?44[\\s().-]*0?|0)[\\s().-]*7(?:[\\s().-]*\\d){9}(?!\\d)|[\\w.%+-]{1,64}@[\\w.-]{1,190}\\.[A-Za-z]{2,}");

    @Override
    public String doLayout(ILoggingEvent event) {
        return mask(super.doLayout(event));
    }

    static String mask(String line) {
        return SECRET.matcher(line).replaceAll("…");
    }
}
