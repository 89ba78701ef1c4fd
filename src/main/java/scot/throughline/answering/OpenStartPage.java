package scot.throughline.answering;

import java.util.List;
import scot.throughline.survey.Language;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Said;
import scot.throughline.survey.Translation;

/**
 * The first page of an open link. It may be anybody's, so it speaks of no worker and no text.
 *
 * @param languages the others it can be read in
 */
record OpenStartPage(String door, Said lead, int questions, int minutes, List<Language> languages) implements PublicPage {
    static OpenStartPage of(Questionnaire questionnaire, Translation translation, String door, int questions, List<Language> others) {
        return new OpenStartPage(door, translation.lead(questionnaire), questions, questionnaire.minutes(), others);
    }

    @Override
    public boolean readAloud() {
        return true;
    }

    @Override
    public boolean linkedTo() {
        return true;
    }

    @Override
    public String view() {
        return "answering/open-start";
    }
}
