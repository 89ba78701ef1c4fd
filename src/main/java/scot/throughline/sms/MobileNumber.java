package scot.throughline.sms;

import java.util.regex.Pattern;

/** A UK mobile number that can be texted, made by {@link MobileNumbers}. Prints masked, because everything is logged one day. */
public record MobileNumber(String e164) {
    private static final Pattern MOBILE = Pattern.compile("\\+447[0-9]{9}");

    /** For reading back what was once checked; the message leaves the number out. */
    public MobileNumber {
        if (!MOBILE.matcher(e164).matches()) throw new IllegalArgumentException("Not a UK mobile number in E.164");
    }

    /** The last four digits: enough for a worker to see that it is the number they meant. */
    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return "07… …" + e164.substring(e164.length() - 3);
    }

    /** What a written number turned out to be. */
    public sealed interface Written {}

    /** A number that can be texted. */
    public record Mobile(MobileNumber number) implements Written {}

    /** Why a number cannot be texted, in words for the worker who typed it. */
    public enum Wrong implements Written {
        /** Nothing, words, or two numbers at once. */
        NOT_A_NUMBER("Enter a UK mobile number, like 07700 900123"),
        /** A digit was left out. */
        TOO_SHORT("This number is too short. Enter a mobile number: it has 11 digits, like 07700 900123"),
        /** A digit was typed twice. */
        TOO_LONG("This number is too long. Enter a mobile number: it has 11 digits, like 07700 900123"),
        /** As long as one, but nobody was ever given it. */
        NO_SUCH_NUMBER("There is no such number. Check it digit by digit, and enter it again"),
        /** Some can be texted, and read the text aloud to whoever picks up. */
        LANDLINE("This is a landline. Enter a mobile number: it starts with 07"),
        /** A pager, a personal number, a helpline. */
        NOT_A_MOBILE("This number cannot get texts. Enter a mobile number: it starts with 07"),
        /** Crown dependencies too, whose texts cost more. */
        NOT_BRITISH("This number is from outside the UK. Enter a UK mobile number: it starts with 07 or +44 7"),
        /** Ofcom's for drama. */
        MADE_UP("This is a number kept for television and tests. Enter the person’s own mobile number");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
