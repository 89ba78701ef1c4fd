package scot.throughline.answering;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import scot.throughline.survey.Language;
import scot.throughline.voice.SaidAndDone;

/** What changed because of what people said, the newest first. Which team something is for is not said: a team's name may say why it knows somebody. */
record ChangesPage(List<Told> changes) implements PublicPage {
    private static final int MOST = 6;

    /**
     * One change.
     *
     * @param when the month it was done in
     * @param everywhere whether it is for everyone
     */
    record Told(String said, String changed, String when, boolean everywhere) {}

    /** @param done the newest first */
    static ChangesPage of(List<SaidAndDone> done, String language) {
        var locale = language.equals(Language.ENGLISH.tag()) ? Locale.UK : Locale.forLanguageTag(language);
        var month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        return new ChangesPage(done.stream().limit(MOST).map(each -> new Told(each.said(), each.changed(),
                month.format(Objects.requireNonNull(each.doneOn())), each.forEveryone())).toList());
    }

    @Override
    public String view() {
        return "answering/changes";
    }
}
