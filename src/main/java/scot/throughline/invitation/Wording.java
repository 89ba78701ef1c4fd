package scot.throughline.invitation;

import jakarta.inject.Singleton;
import scot.throughline.seal.LinkToken;
import scot.throughline.settings.Settings;
import scot.throughline.sms.MessageText;
import scot.throughline.survey.Questionnaire;

/** The words of a text, as the questionnaire has them, with the link in its place. */
@Singleton
class Wording {
    private static final String LINK = "{link}";

    private final String address;

    Wording(Settings settings) {
        this.address = settings.publicUrl().toString().replaceAll("/+$", "") + "/";
    }

    MessageText text(Questionnaire questionnaire, LinkToken token) {
        return new MessageText(questionnaire.text().replace(LINK, address + token.letters()));
    }

    /** The text as it will be, for counting: a link's letters all take the same room. */
    MessageText sample(Questionnaire questionnaire) {
        return new MessageText(questionnaire.text().replace(LINK, address + "0".repeat(LinkToken.LETTERS)));
    }

    /** The text to look at: nobody but the person sees the link. */
    String shown(Questionnaire questionnaire) {
        return questionnaire.text().replace(LINK, address + "•".repeat(LinkToken.LETTERS));
    }
}
