package scot.throughline.help;

import java.time.LocalDate;
import java.util.List;
import scot.throughline.calendar.Scotland;
import scot.throughline.help.HelpRequests.Entry;

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
        return new Row(journey.knownAs(), "/people/" + journey.id(), journey.caseholder().name(), entry.wanted().inWords(),
                Scotland.written(entry.askedOn()), Scotland.written(by) + (by.isBefore(today) ? ", overdue" : ""),
                AskedForHelp.PATH + "/" + entry.id() + "/done");
    }
}
