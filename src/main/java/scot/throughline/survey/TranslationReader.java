package scot.throughline.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Translation.Checked;
import scot.throughline.survey.Translation.Worded;

/** Reads one translation beside the version it translates: whatever it names must be asked there. */
final class TranslationReader {
    private static final String SPELLING = "Check its spelling, or take it out";

    private final YamlMap map;
    private final Questionnaire questionnaire;
    private final String phone;

    TranslationReader(YamlMap map, Questionnaire questionnaire, String phone) {
        this.map = map;
        this.questionnaire = questionnaire;
        this.phone = phone;
    }

    Translation read(String tag) {
        var translation = new Translation(questionnaire.key(), questionnaire.version(), tag, checked(),
                map.has("lead") ? Wording.neutral(map, "lead") : null,
                map.has("text") ? Wording.text(map, questionnaire.minutes(), phone) : null, headings(), questions());
        map.nothingElse();
        return translation;
    }

    private @Nullable Checked checked() {
        var by = map.textIfAny("checked-by");
        if (!map.has("checked-on")) {
            if (by != null) map.fault("checked-by", "stands without 'checked-on'", "Say on which day it was checked");
            return null;
        }
        var on = map.parsed("checked-on", LocalDate::parse, LocalDate.EPOCH, "2026-04-01");
        if (by == null) map.fault("checked-on", "stands without 'checked-by'", "Say who checked it");
        return by == null ? null : new Checked(by, on);
    }

    private Map<String, String> headings() {
        if (!map.has("headings")) return Map.of();
        var headings = questionnaire.screens().stream().map(Questionnaire.Screen::heading).collect(Collectors.toSet());
        return words(map.map("headings"), headings, "a heading");
    }

    private Map<String, Worded> questions() {
        var worded = new LinkedHashMap<String, Worded>();
        var questions = map.map("questions");
        for (var key : questions.keys()) {
            var question = questionnaire.question(key);
            if (question.isEmpty()) questions.fault(key, "is a question that this version does not ask", SPELLING);
            else
                worded.put(key, worded(questions.map(key), question.get()));
        }
        return worded;
    }

    private static Worded worded(YamlMap line, Question question) {
        var codes = question.choices().stream().map(Choice::code).collect(Collectors.toSet());
        if (line.has("hint") && question.hint() == null) line.fault("hint", "translates a hint that is not there", SPELLING);
        var worded = new Worded(line.textIfAny("wording"), line.textIfAny("hint"),
                line.has("choices") ? words(line.map("choices"), codes, "a choice") : Map.of());
        line.nothingElse();
        return worded;
    }

    private static Map<String, String> words(YamlMap map, Set<String> known, String what) {
        var words = new LinkedHashMap<String, String>();
        for (var key : map.keys()) {
            if (!known.contains(key)) map.fault(key, "is " + what + " that is not there", SPELLING);
            words.put(key, map.text(key));
        }
        return words;
    }
}
