package scot.throughline.people;

import org.jspecify.annotations.Nullable;

/**
 * How somebody may be asked.
 *
 * @param stopped why staff stopped contact; null where they have not
 * @param sharedPhone others answer this phone too, so its number may already belong to somebody else
 * @param language in which they would rather be asked; where a questionnaire is not offered in it they get English
 */
public record Reach(Texting texting, @Nullable StopReason stopped, boolean sharedPhone, String language) {
    /** As most are: told, on a phone of their own or not, in English. */
    public static Reach byText(boolean sharedPhone) {
        return new Reach(Texting.OK, null, sharedPhone, "en");
    }

    /** Told that they have no phone, so that nothing is texted and all is handed over. */
    static Reach inPerson(boolean sharedPhone, String language) {
        return new Reach(Texting.HAND_OVER, StopReason.NO_PHONE, sharedPhone, language);
    }
}
