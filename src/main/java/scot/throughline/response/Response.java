package scot.throughline.response;

import java.util.Map;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Family;
import scot.throughline.survey.Questionnaire;

/**
 * What one person sent, for the moment between their request and the seal.
 *
 * @param answers given and derived
 * @param labels the label of each breakdown kind
 * @param countedThisYear whether this journey already answered in the financial year: its yearly blobs are then sealed void
 */
public record Response(String council, Family family, Questionnaire questionnaire, Answers answers, Map<Kind, String> labels,
        boolean countedThisYear) {
    @Override
    public String toString() {
        return "Response[" + family.key() + ", …]";
    }
}
