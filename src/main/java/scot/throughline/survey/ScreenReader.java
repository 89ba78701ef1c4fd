package scot.throughline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import scot.throughline.survey.AskedWhen.Turn;
import scot.throughline.survey.Questionnaire.Screen;

/**
 * Reads the screens of a file in all the ways they are written: one question; several under a heading; one question for each of a list; one of
 * several in turn; screens that another file holds.
 */
final class ScreenReader {
    private final Known known;
    private final QuestionReader questions;
    private final Function<String, Optional<YamlMap>> modules;
    private final List<Screen> screens = new ArrayList<>();

    /** @param modules opens a file of screens that several questionnaires share */
    ScreenReader(Known known, Map<String, YamlMap> written, Function<String, Optional<YamlMap>> modules) {
        this.known = known;
        this.questions = new QuestionReader(known, written);
        this.modules = modules;
    }

    List<Screen> read(YamlMap file) {
        for (var line : file.maps("screens")) {
            if (line.has("include")) include(line);
            else if (line.has("for-each")) forEach(line);
            else if (line.has("rotate")) inTurn(line);
            else
                add(screen(line));
        }
        return screens;
    }

    private void add(Screen screen) {
        for (var question : screen.questions()) known.add(question.key(), question.choices().stream().map(Choice::code).toList());
        screens.add(screen);
    }

    /** A screen of one question is written as that question, whose wording is the heading. */
    private Screen screen(YamlMap line) {
        if (!line.has("questions")) return new Screen(null, List.of(questions.read(line)));
        var screen = new Screen(line.text("heading"), line.maps("questions").stream().map(questions::read).toList());
        if (boxes(screen) > 1) line.fault("questions", "has more than one text box", "Put each text box on a screen of its own");
        line.nothingElse();
        return screen;
    }

    private void forEach(YamlMap line) {
        for (var place : several(line, "for-each")) {
            add(new Screen(null, List.of(questions.about(place, line))));
            if (place.has("then")) place.maps("then").forEach(next -> add(screen(next)));
            place.nothingElse();
        }
    }

    /** Everybody must leave as many boxes, so what is written is not asked in turn. */
    private void inTurn(YamlMap line) {
        var turns = several(line, "rotate");
        var screen = new Screen(null, IntStream.range(0, turns.size())
                .mapToObj(number -> questions.read(turns.get(number), new Turn(number, turns.size()))).toList());
        if (boxes(screen) > 0) line.fault("rotate", "has a text box", "Ask for a text always, or not at all");
        line.nothingElse();
        add(screen);
    }

    /** A module includes no other, so that none can include itself. */
    private void include(YamlMap line) {
        var name = line.text("include", "[a-z0-9-]{1,32}", "Name a file of the folder 'modules', without its ending");
        line.nothingElse();
        if (!name.isEmpty()) modules.apply(name).ifPresent(module -> {
            module.maps("screens").forEach(next -> add(screen(next)));
            module.nothingElse();
        });
    }

    private static List<YamlMap> several(YamlMap line, String key) {
        var each = line.maps(key);
        if (each.size() < 2) line.fault(key, "holds fewer than two", "Write a question that is asked once as a screen of its own");
        return each;
    }

    static long boxes(Screen screen) {
        return screen.questions().stream().filter(question -> question.kind() == Question.Kind.TEXT).count();
    }
}
