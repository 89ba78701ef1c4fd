package scot.throughline.help;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import scot.throughline.calendar.Scotland;
import scot.throughline.help.HelpRequests.Entry;
import scot.throughline.help.Wanted.CallBack;
import scot.throughline.help.Wanted.Share;
import scot.throughline.survey.Domain;

/** Who asked for help by name, as printed: whoever has waited longest first. */
record AskedForHelpPage(List<Row> rows) {
    /**
     * One request.
     *
     * @param by the day by which to get in touch
     * @param done where its button leads
     */
    record Row(String person, String path, String caseholder, String wanted, String askedOn, String by, String done) {}

    static AskedForHelpPage of(List<Entry> entries, LocalDate today) {
        return new AskedForHelpPage(entries.stream().map(entry -> row(entry, today)).toList());
    }

    private static Row row(Entry entry, LocalDate today) {
        var journey = entry.journey();
        var by = entry.answerBy();
        return new Row(journey.knownAs(), "/people/" + journey.id(), journey.caseholder().name(), inWords(entry.wanted()),
                Scotland.written(entry.askedOn()), Scotland.written(by) + (by.isBefore(today) ? ", overdue" : ""),
                AskedForHelp.PATH + "/" + entry.id() + "/done");
    }

    private static String inWords(Wanted wanted) {
        return switch (wanted) {
            case Share(var topics) -> "Help with: " + topics.stream().map(Domain::label).collect(joining("; "));
            case CallBack(var time) -> "A call back, " + time.wording().toLowerCase(Locale.UK);
        };
    }
}
