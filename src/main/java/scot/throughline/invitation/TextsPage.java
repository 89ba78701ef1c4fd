package scot.throughline.invitation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import scot.throughline.calendar.Scotland;
import scot.throughline.sms.Text;
import scot.throughline.sms.TextMonths.TextMonth;

/** Held texts and each month's bill, as printed. Neither names or counts any one person. */
record TextsPage(List<Held> held, List<Month> months) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    /** So that a month with few people does not say which of them were reminded. */
    private static final int TO_THE_NEAREST = 10;

    /** One text: what to look for at the provider, and nothing of the person. */
    record Held(String reference, String tried, String said, String path) {}

    /** What the provider charges for a month. */
    record Month(String name, String parts) {}

    static TextsPage of(List<Text> held, List<TextMonth> months) {
        return new TextsPage(held.stream()
                .map(text -> new Held(text.key().toString(), Scotland.written(text.stateAt()),
                        text.providerSaid() == null ? "nothing" : text.providerSaid(), "/texts/" + text.id()))
                .toList(), months.stream().map(month -> new Month(MONTH.format(month.startedOn()), parts(month.parts()))).toList());
    }

    private static String parts(int parts) {
        return parts < TO_THE_NEAREST
                ? "fewer than " + TO_THE_NEAREST
                : "about " + Math.round((double) parts / TO_THE_NEAREST) * TO_THE_NEAREST;
    }
}
