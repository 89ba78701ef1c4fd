package scot.throughline.invitation;

import jakarta.inject.Singleton;
import scot.throughline.seal.LinkToken;
import scot.throughline.settings.Settings;
import scot.throughline.sms.MessageText;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** The words of a text, as the questionnaire has them in the person's language, with the link in its place. */
@Singleton
class Wording {
    private static final String LINK = "{link}";

    private final Languages languages;
    private final String address;

    Wording(Surveys surveys, Settings settings) {
        this.languages = surveys.languages();
        this.address = settings.publicUrl().toString().replaceAll("/+$", "") + "/";
    }

    MessageText text(Questionnaire questionnaire, String language, LinkToken token) {
        return new MessageText(words(questionnaire, language).replace(LINK, address + token.letters()));
    }

    /** The text as it will be, for counting: a link's letters all take the same room. */
    MessageText sample(Questionnaire questionnaire, String language) {
        return new MessageText(words(questionnaire, language).replace(LINK, address + "0".repeat(LinkToken.LETTERS)));
    }

    /** The text to look at: nobody but the person sees the link. */
    String shown(Questionnaire questionnaire, String language) {
        return words(questionnaire, language).replace(LINK, address + "•".repeat(LinkToken.LETTERS));
    }

    private String words(Questionnaire questionnaire, String language) {
        return languages.translation(questionnaire, language).text(questionnaire).words();
    }
}
