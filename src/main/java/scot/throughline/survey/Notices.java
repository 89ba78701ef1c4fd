package scot.throughline.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The council's notices: what is held and why, and who can use the pages. */
public record Notices(Notice privacy, Notice accessibility) {
    /** The folder of their files, which is no questionnaire. */
    static final String FOLDER = "notices";

    static Notices read(Path folder, String council, String phone, Faults faults) {
        return new Notices(notice(folder, "privacy", council, phone, faults), notice(folder, "accessibility", council, phone, faults));
    }

    private static Notice notice(Path folder, String key, String council, String phone, Faults faults) {
        var sections = new ArrayList<Notice.Section>();
        YamlFile.open(folder, FOLDER + "/" + key + ".yaml", faults).ifPresent(map -> {
            for (var line : map.maps("sections")) {
                sections.add(new Notice.Section(line.text("heading"), filled(line, "paragraphs", council, phone),
                        filled(line, "points", council, phone)));
                line.nothingElse();
            }
            map.nothingElse();
        });
        return new Notice(key, sections);
    }

    private static List<String> filled(YamlMap line, String key, String council, String phone) {
        if (!line.has(key)) return List.of();
        return line.texts(key).stream().map(text -> text.replace("{council}", council).replace("{phone}", phone)).toList();
    }
}
