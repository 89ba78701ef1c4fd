package scot.throughline.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.throughline.invitation.SampleText;
import scot.throughline.survey.Language;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Readability;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/**
 * One version of a questionnaire to look at, as printed.
 *
 * @param told what has just been done
 * @param languages what it can be read in; empty where that is English alone
 * @param parts what a text costs
 * @param dearer which characters make it cost more; null where none does
 * @param hard what a reader of nine may stumble over
 */
record PreviewPage(String name, String about, @Nullable String told, List<Choice> languages, String language, String words, String parts,
        @Nullable String dearer, String reading, List<Hard> hard, List<Screen> screens, String send, Field mobile, FormErrors errors) {
    /** A language to look at it in. */
    record Choice(String name, String tag, String path, boolean chosen) {}

    /** A page that is harder to read than we aim for. */
    record Hard(String page, String grade, String longest) {}

    /** One public page in its frame. */
    record Screen(String title, String path) {}

    static PreviewPage of(Questionnaire questionnaire, Languages languages, Language language, SampleText.Look text, String number,
            FormErrors errors, @Nullable String told) {
        var path = PreviewList.path(questionnaire);
        var offered = languages.offered(questionnaire);
        var choices = offered.size() == 1
                ? List.<Choice>of()
                : offered.stream().map(each -> new Choice(each.name(), each.tag(), path + "?language=" + each.tag(), each.equals(language)))
                        .toList();
        var screens = PreviewedPage.names(questionnaire)
                .map(page -> new Screen(title(page), path + "/pages/" + page + "?language=" + language.tag())).toList();
        var hard = hard(questionnaire);
        var mobile = new Field.Text("mobile", "Your mobile number", "The link in this text leads nowhere. We do not keep the number.",
                number,
                errors.on("mobile"), Field.Text.Type.TEL);
        return new PreviewPage(questionnaire.name(), "Version " + questionnaire.version() + ", " + PreviewList.minutes(questionnaire),
                "sent".equals(told) ? "Text sent. It may take a minute" : null, choices, language.tag(), text.words(),
                text.parts() == 1 ? "1 part" : text.parts() + " parts",
                text.dearer().isEmpty() ? null : "These characters make it cost more: " + String.join(" ", text.dearer()),
                reading(hard, language), hard, screens, path + "/text", mobile, errors);
    }

    private static String reading(List<Hard> hard, Language language) {
        var easy = "No word that shows why the person knows us, in the text or on the start page: such a file is refused. ";
        if (!language.english()) return easy + "Reading is checked for the English only.";
        return easy + (hard.isEmpty()
                ? "Every page reads at grade " + limit() + " or easier."
                : "These pages are harder to read than grade "
                        + limit() + ", or have a sentence of more than " + Readability.MOST_WORDS + " words:");
    }

    private static String limit() {
        return String.format(Locale.UK, "%.0f", Readability.HIGHEST_GRADE);
    }

    private static List<Hard> hard(Questionnaire questionnaire) {
        var hard = new ArrayList<Hard>();
        for (var screen : questionnaire.screens()) {
            var reading = Readability.of(screen);
            if (reading.isTooHard())
                hard.add(new Hard(title(Integer.toString(questionnaire.screens().indexOf(screen) + 1)),
                        String.format(Locale.UK, "%.1f", reading.grade()), reading.longest()));
        }
        return hard;
    }

    private static String title(String page) {
        return switch (page) {
            case PreviewedPage.START -> "Start";
            case PreviewedPage.END -> "Thank you";
            default -> "Page " + page;
        };
    }
}
