package scot.throughline.answering;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Language;

/** After "Stop and finish later": until when the same text carries on. */
record LaterPage(String time, String day) implements PublicPage {
    /** @param until the earlier of the moments at which the link and the locked answers end */
    static LaterPage of(Instant until, String language) {
        var english = language.equals(Language.ENGLISH.tag());
        var locale = english ? Locale.UK : Locale.forLanguageTag(language);
        var moment = until.atZone(Scotland.TIME);
        return new LaterPage(DateTimeFormatter.ofPattern(english ? "h:mm a" : "HH:mm", locale).format(moment),
                DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(moment));
    }

    @Override
    public String view() {
        return "answering/later";
    }
}
