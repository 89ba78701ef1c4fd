package scot.throughline.invitation;

import jakarta.inject.Singleton;
import scot.throughline.seal.LinkToken;
import scot.throughline.settings.Settings;
import scot.throughline.sms.MessageText;
import scot.throughline.survey.Council;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** The words of a text, as the questionnaire has them in the person's language, with the link in its place. */
@Singleton
class Wording {
    private static final String LINK = "{link}";

    private final Languages languages;
    private final Council council;
    private final String address;

    Wording(Surveys surveys, Settings settings) {
        this.languages = surveys.languages();
        this.council = surveys.council();
        this.address = settings.publicUrl().toString().replaceAll("/+$", "") + "/";
    }

    MessageText text(Questionnaire questionnaire, String language, String journeyType, LinkToken token) {
        return new MessageText(words(questionnaire, language, journeyType).replace(LINK, address + token.letters()));
    }

    /** The text as it will be, for counting: a link's letters all take the same room. */
    MessageText sample(Questionnaire questionnaire, String language, String journeyType) {
        return new MessageText(words(questionnaire, language, journeyType).replace(LINK, address + "0".repeat(LinkToken.LETTERS)));
    }

    /** The text to look at: nobody but the person sees the link. */
    String shown(Questionnaire questionnaire, String language, String journeyType) {
        return words(questionnaire, language, journeyType).replace(LINK, address + "•".repeat(LinkToken.LETTERS));
    }

    private String words(Questionnaire questionnaire, String language, String journeyType) {
        return council.ownText(journeyType).orElseGet(() -> languages.translation(questionnaire, language).text(questionnaire).words());
    }
}
