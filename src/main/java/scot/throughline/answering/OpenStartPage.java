package scot.throughline.answering;

import scot.throughline.survey.Questionnaire;

/** The first page of an open link. It may be anybody's, so it speaks of no worker and no text. */
record OpenStartPage(String door, String lead, String size) implements PublicPage {
    static OpenStartPage of(Questionnaire questionnaire, String door, int questions) {
        return new OpenStartPage(door, questionnaire.lead(), StartPage.size(questions, questionnaire.minutes()));
    }

    @Override
    public String view() {
        return "answering/open-start";
    }
}
