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
                map.words("families", Family.class), text(map, minutes), minutes, screens, derived,
                map.has("capsule") ? map.word("capsule", Questionnaire.Capsule.class) : Questionnaire.Capsule.NONE);
        checkBoxes(map, questionnaire);
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

    /** A questionnaire that nobody is texted about needs none. */
    private String text(YamlMap map, int minutes) {
        if (!map.has("text")) return "";
        var text = Wording.neutral(map, "text").replace("{minutes}", Integer.toString(minutes)).replace("{phone}", phone);
        if (text.isEmpty()) return text;
        var around = text.split("\\{link}", -1);
        if (around.length != 2 || around[0].isBlank() || around[1].isBlank())
            map.fault("text", "does not have {link} once, with words before and after it",
                    "Put {link} in the middle: it makes phones show less of a preview");
        if (String.join("", around).matches(".*[{}].*"))
            map.fault("text", "has something in { } that nobody fills in", "Only {link}, {minutes} and {phone} are filled in");
        return text;
    }
}
