package scot.throughline.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import scot.throughline.survey.Questionnaire.Screen;

/** Reads the versions of the questionnaires, one file each, and checks what must hold of each whole. */
final class QuestionnaireReader {
    private static final int MOST_SCREENS = 16;

    private final String phone;
    private final Map<Family, Long> boxesByFamily = new EnumMap<>(Family.class);

    QuestionnaireReader(String phone) {
        this.phone = phone;
    }

    Questionnaire read(YamlMap map, String key, int version) {
        var known = new Known();
        var screens = screens(map, known);
        var derived = new DerivedReader(known).read(map);
        var mostScreens = Paths.through(screens).mostScreens();
        if (mostScreens > MOST_SCREENS)
            map.fault("screens", "takes somebody through " + mostScreens + " screens",
                    "Ask less, or put short questions together: " + MOST_SCREENS + " is the most");
        var minutes = Paths.usual(screens).minutes();
        var questionnaire = new Questionnaire(key, version, Wording.neutral(map, "name"), Wording.neutral(map, "lead"),
                map.words("families", Family.class), text(map, minutes), minutes, screens, derived,
                map.word("capsule", Questionnaire.Capsule.class));
        checkBoxes(map, questionnaire);
        if (questionnaire.questions().filter(Question::helpWanted).count() > 1)
            map.fault("screens", "ask twice what help is wanted", "Keep 'help: wanted' on one question");
        map.nothingElse();
        return questionnaire;
    }

    private static List<Screen> screens(YamlMap map, Known known) {
        var questions = new QuestionReader(known);
        var screens = new ArrayList<Screen>();
        for (var line : map.maps("screens")) {
            var screen = screen(line, questions);
            for (var question : screen.questions()) known.add(question.key(), question.choices().stream().map(Choice::code).toList());
            screens.add(screen);
        }
        return screens;
    }

    /** A screen of one question is written as that question, whose wording is the heading. */
    private static Screen screen(YamlMap line, QuestionReader reader) {
        if (!line.has("questions")) return new Screen(null, List.of(reader.read(line)));
        var screen = new Screen(line.text("heading"), line.maps("questions").stream().map(reader::read).toList());
        if (boxes(screen) > 1) line.fault("questions", "has more than one text box", "Put each text box on a screen of its own");
        line.nothingElse();
        return screen;
    }

    private static long boxes(Screen screen) {
        return screen.questions().stream().filter(question -> question.kind() == Question.Kind.TEXT).count();
    }

    /** Each box is locked alone, and a batch is right only if everyone in it left as many. */
    private void checkBoxes(YamlMap map, Questionnaire questionnaire) {
        var boxes = questionnaire.screens().stream().mapToLong(QuestionnaireReader::boxes).sum();
        for (var family : questionnaire.families()) {
            var others = boxesByFamily.putIfAbsent(family, boxes);
            if (others != null && others != boxes)
                map.fault("families", "joins '%s', whose questionnaires have text boxes: %d, not %d".formatted(family.key(), others, boxes),
                        "Ask for as many texts as they do");
        }
    }

    private String text(YamlMap map, int minutes) {
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
