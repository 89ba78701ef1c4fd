package scot.throughline.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the versions of the questionnaires, one file each, and checks what must hold of each whole. */
final class QuestionnaireReader {
    private static final int MOST_SCREENS = 16;

    private final String phone;
    private final Function<String, Optional<YamlMap>> open;
    private final Map<Family, Long> boxesByFamily = new EnumMap<>(Family.class);

    /** @param open opens another file of the folder, by its path in it */
    QuestionnaireReader(String phone, Function<String, Optional<YamlMap>> open) {
        this.phone = phone;
        this.open = open;
    }

    Version read(YamlMap map, String file, String key, int version) {
        var known = new Known();
        var written = new HashMap<String, YamlMap>();
        var files = new ArrayList<>(List.of(file));
        var screens = new ScreenReader(known, written, name -> module(name, files)).read(map);
        var derived = new DerivedReader(known, written).read(map);
        var mostScreens = Paths.through(screens).mostScreens();
        if (mostScreens > MOST_SCREENS)
            map.fault("screens", "takes somebody through " + mostScreens + " screens",
                    "Ask less, or put short questions together: " + MOST_SCREENS + " is the most");
        var minutes = Paths.usual(screens).minutes();
        var questionnaire = new Questionnaire(key, version, Wording.neutral(map, "name"), Wording.neutral(map, "lead"),
                map.words("families", Family.class), map.has("text") ? Wording.text(map, minutes, phone) : "", minutes, screens, derived,
                map.has("capsule") ? map.word("capsule", Questionnaire.Capsule.class) : Questionnaire.Capsule.NONE);
        checkBoxes(map, questionnaire);
        if (questionnaire.questions().filter(Question::helpWanted).count() > 1)
            map.fault("screens", "ask twice what help is wanted", "Keep 'help: wanted' on one question");
        map.nothingElse();
        return new Version(questionnaire, written, files);
    }

    private Optional<YamlMap> module(String name, List<String> files) {
        var file = SurveyFiles.MODULES + "/" + name + ".yaml";
        files.add(file);
        return open.apply(file);
    }

    /** Each box is locked alone, and a batch is right only if everyone in it left as many. */
    private void checkBoxes(YamlMap map, Questionnaire questionnaire) {
        var boxes = questionnaire.screens().stream().mapToLong(ScreenReader::boxes).sum();
        for (var family : questionnaire.families()) {
            var others = boxesByFamily.putIfAbsent(family, boxes);
            if (others != null && others != boxes)
                map.fault("families", "joins '%s', whose questionnaires have text boxes: %d, not %d".formatted(family.key(), others, boxes),
                        "Ask for as many texts as they do");
        }
    }
}
