package scot.throughline.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.people.JourneyFacts;
import scot.throughline.sms.MessageText;

/**
 * A text to look at before it goes, as printed.
 *
 * @param dearer which characters make it cost more; null where none does
 * @param shared a warning that others may read it; null where the phone is the person's own
 */
record SendPage(String person, String asks, String text, String parts, @Nullable String dearer, String number, String goes,
        @Nullable String shared, String path, String back) {
    static SendPage of(JourneyFacts journey, Ask ask, String shown, MessageText sample, Instant goesAt, Instant now) {
        var back = "/people/" + journey.id();
        var parts = sample.parts() == 1 ? "1 part" : sample.parts() + " parts";
        var dearer = sample.dearer().isEmpty() ? null : "These characters make it cost more: " + String.join(" ", sample.dearer());
        return new SendPage(journey.knownAs(), ask.rule().name(), shown, parts, dearer,
                journey.mobile().map(mobile -> "ends in " + mobile.lastFour()).orElse(""), Told.when(goesAt, now),
                journey.sharedPhone() ? "Other people use this phone and may see the text" : null, back + "/send/" + ask.rule().key(),
                back);
    }
}
