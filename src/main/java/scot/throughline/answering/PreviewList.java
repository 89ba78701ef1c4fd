package scot.throughline.answering;

import java.util.Comparator;
import java.util.List;
import scot.throughline.survey.Questionnaire;

/** Every questionnaire and version there is, as printed. */
record PreviewList(List<Row> rows) {
    /** One version. */
    record Row(String name, String version, String minutes, String path) {}

    static PreviewList of(List<Questionnaire> questionnaires) {
        return new PreviewList(questionnaires.stream()
                .sorted(Comparator.comparing(Questionnaire::name).thenComparing(Questionnaire::version, Comparator.reverseOrder()))
                .map(each -> new Row(each.name(), "Version " + each.version(), minutes(each), path(each))).toList());
    }

    static String path(Questionnaire questionnaire) {
        return "/preview/" + questionnaire.key() + "/" + questionnaire.version();
    }

    static String minutes(Questionnaire questionnaire) {
        return "about " + questionnaire.minutes() + (questionnaire.minutes() == 1 ? " minute" : " minutes");
    }
}
