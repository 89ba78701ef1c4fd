package scot.throughline.sms;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat.E164;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.MOBILE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Written;
import scot.throughline.sms.MobileNumber.Wrong;

/** Reads numbers as people write them: spaces, dashes, brackets; from 07, 447, 0044 or +44. */
@Singleton
public final class MobileNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Kept by Ofcom for drama; libphonenumber calls all thousand of them invalid. Our tests, the demo and first tries use nothing else. */
    private static final Pattern MADE_UP = Pattern.compile("\\+447700900[0-9]{3}");

    /** The library turns letters into keys and drops extensions: a number with either is somebody's slip. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[\\p{Nd}\\p{Zs}\\p{Pd}+().]+");

    /** Marks of writing direction, which come along when a number is copied from a web page. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final boolean production;

    public MobileNumbers(@Property(name = "throughline.mode", defaultValue = "development") String mode) {
        this.production = mode.equals("production");
    }

    public Written parse(String written) {
        var visible = INVISIBLE.matcher(written).replaceAll("").strip();
        if (!NUMBER_LIKE.matcher(visible).matches()) return Wrong.NOT_A_NUMBER;
        try {
            var number = NUMBERS.parse(visible, "GB");
            var e164 = NUMBERS.format(number, E164);
            if (MADE_UP.matcher(e164).matches()) return production ? Wrong.MADE_UP : new Mobile(new MobileNumber(e164));
            if (number.getCountryCode() == 44 && !NUMBERS.isValidNumber(number)) return Wrong.NOT_A_NUMBER;
            if (!NUMBERS.isValidNumberForRegion(number, "GB")) return Wrong.NOT_BRITISH;
            var type = NUMBERS.getNumberType(number);
            if (type == FIXED_LINE) return Wrong.LANDLINE;
            return type == MOBILE ? new Mobile(new MobileNumber(e164)) : Wrong.NOT_A_MOBILE;
        } catch (NumberParseException unreadable) {
            return Wrong.NOT_A_NUMBER;
        }
    }
}
