package scot.throughline.answering;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** After "Stop and finish later": until when the same text carries on. */
record LaterPage(String until) implements PublicPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("h:mm a 'on' EEEE d MMMM", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    /** @param until the earlier of the moments at which the link and the locked answers end */
    static LaterPage of(Instant until) {
        return new LaterPage(MOMENT.format(until));
    }

    @Override
    public String view() {
        return "answering/later";
    }
}
