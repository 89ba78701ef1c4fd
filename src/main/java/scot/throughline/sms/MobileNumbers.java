package scot.throughline.sms;

import static com.google.i18n.phonenumbers.NumberParseException.ErrorType.TOO_LONG;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat.E164;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.MOBILE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import scot.throughline.sms.MobileNumber.Mobile;
import scot.throughline.sms.MobileNumber.Written;
import scot.throughline.sms.MobileNumber.Wrong;

/** Reads numbers as people write them: spaces, dashes, brackets; from 07, 447, 0044 or +44; with the zeros a spreadsheet takes away or adds. */
@Singleton
public final class MobileNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Kept by Ofcom for drama; libphonenumber calls all thousand of them invalid. Our tests, the demo and first tries use nothing else. */
    private static final Pattern MADE_UP = Pattern.compile("\\+447700900[0-9]{3}");

    /** The library turns letters into keys and drops extensions: a number with either is somebody's slip. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[\\p{Nd}\\p{Zs}\\p{Pd}+().]+");

    /** Marks of writing direction, which come along when a number is copied from a web page. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** A number that a spreadsheet took for a sum: 7700900123.0. */
    private static final Pattern DECIMALS = Pattern.compile("\\.0+$");

    /** One zero too many before a mobile number; nobody abroad has a number so short. */
    private static final Pattern TWO_ZEROS = Pattern.compile("0{2,}(7\\d{9})");

    private static final int DIGITS = 10;

    private final boolean production;

    public MobileNumbers(@Property(name = "throughline.mode", defaultValue = "development") String mode) {
        this.production = mode.equals("production");
    }

    public Written parse(String written) {
        var visible = DECIMALS.matcher(INVISIBLE.matcher(written).replaceAll("").strip()).replaceFirst("");
        if (!NUMBER_LIKE.matcher(visible).matches()) return Wrong.NOT_A_NUMBER;
        try {
            var zeros = TWO_ZEROS.matcher(PhoneNumberUtil.normalizeDigitsOnly(visible));
            var number = NUMBERS.parse(zeros.matches() ? zeros.group(1) : visible, "GB");
            var e164 = NUMBERS.format(number, E164);
            if (MADE_UP.matcher(e164).matches()) return production ? Wrong.MADE_UP : new Mobile(new MobileNumber(e164));
            if (number.getCountryCode() == 44 && !NUMBERS.isValidNumber(number)) return none(number);
            if (!NUMBERS.isValidNumberForRegion(number, "GB")) return Wrong.NOT_BRITISH;
            var type = NUMBERS.getNumberType(number);
            if (type == FIXED_LINE) return Wrong.LANDLINE;
            return type == MOBILE ? new Mobile(new MobileNumber(e164)) : Wrong.NOT_A_MOBILE;
        } catch (NumberParseException unreadable) {
            return unreadable.getErrorType() == TOO_LONG ? Wrong.TOO_LONG : Wrong.NOT_A_NUMBER;
        }
    }

    private static Wrong none(PhoneNumber number) {
        var digits = NUMBERS.getNationalSignificantNumber(number).length();
        return digits < DIGITS ? Wrong.TOO_SHORT : digits > DIGITS ? Wrong.TOO_LONG : Wrong.NO_SUCH_NUMBER;
    }
}
