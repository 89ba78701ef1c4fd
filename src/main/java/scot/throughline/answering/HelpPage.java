package scot.throughline.answering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.HelpNumber;

/**
 * Somebody to talk to, on a page of its own.
 *
 * @param checked the day on which every number had been checked
 */
record HelpPage(String checked) implements PublicPage {
    static HelpPage of(Council council, String language) {
        var checked = council.helpNumbers().stream().map(HelpNumber::lastChecked).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        return new HelpPage(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)).format(checked));
    }

    @Override
    public boolean listsHelp() {
        return true;
    }

    @Override
    public String view() {
        return "answering/help";
    }
}
