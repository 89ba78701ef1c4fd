package scot.throughline.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything read from {@code surveys/}, checked at start: a service with a fault in its files does not start. */
public record Surveys(Council council, List<Questionnaire> questionnaires, List<Measure> measures, Languages languages,
        Notices notices) {
    public Surveys {
        questionnaires = List.copyOf(questionnaires);
        measures = List.copyOf(measures);
    }

    public Optional<Questionnaire> questionnaire(String key, int version) {
        return questionnaires.stream().filter(each -> each.key().equals(key) && each.version() == version).findFirst();
    }

    /** The newest version, which new invitations get. */
    public Optional<Questionnaire> newest(String key) {
        return questionnaires.stream().filter(each -> each.key().equals(key)).max(Comparator.comparingInt(Questionnaire::version));
    }
}
