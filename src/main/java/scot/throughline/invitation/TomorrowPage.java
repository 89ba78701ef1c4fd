package scot.throughline.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import scot.throughline.invitation.Caseload.Entry;

/**
 * Who is asked by the service itself on its next round, as printed.
 *
 * @param when "on Monday 23 November at 10:00"
 */
record TomorrowPage(String when, List<Row> rows) {
    /** One text: to whom, asking what, and where it can be looked at or sent before. */
    record Row(String person, String path, String asks) {}

    static TomorrowPage of(List<Entry> entries, Instant round, LocalDate today, Instant now) {
        return new TomorrowPage(Told.when(round, now), entries.stream()
                .flatMap(entry -> Ask.due(entry.asks(), today).stream()
                        .map(ask -> new Row(entry.journey().knownAs(), "/people/" + entry.journey().id(), ask.inWords(today))))
                .toList());
    }
}
