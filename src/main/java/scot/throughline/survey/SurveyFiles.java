package scot.throughline.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads and checks the folder {@code surveys/}, all of it, before anything else starts. */
public final class SurveyFiles {
    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,3})\\.yaml");

    private final Path folder;
    private final Faults faults = new Faults();
    private final List<Questionnaire> questionnaires = new ArrayList<>();
    private boolean allOpened = true;

    private SurveyFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads the folder; any fault at all means that none of it is used. */
    public static Reading read(Path folder) {
        return new SurveyFiles(folder).read();
    }

    private Reading read() {
        var councilFile = YamlFile.open(folder, "council.yaml", faults);
        var measuresFile = YamlFile.open(folder, "measures.yaml", faults);
        var phone = councilFile.map(map -> map.text("phone")).orElse("");
        readQuestionnaires(phone);
        if (!allOpened) return new Reading.Faulty(faults.inOrder()); // else everything that names the closed one would look wrong too
        var council = councilFile.map(new CouncilReader(questionnaires)::read);
        var measures = measuresFile.map(new MeasureReader(questionnaires)::read);
        var languages = new LanguageFiles(folder, phone, faults).read(questionnaires);
        var notices = Notices.read(folder, council.map(Council::name).orElse(""), phone, faults);
        return faults.none()
                ? new Reading.Whole(new Surveys(council.orElseThrow(), questionnaires, measures.orElseThrow(), languages, notices))
                : new Reading.Faulty(faults.inOrder());
    }

    private void readQuestionnaires(String phone) {
        var reader = new QuestionnaireReader(phone);
        for (var home : in(folder))
            if (Files.isDirectory(home) && !home.endsWith(LanguageFiles.FOLDER) && !home.endsWith(Notices.FOLDER))
                for (var file : in(home)) readVersion(file, String.valueOf(home.getFileName()), reader);
    }

    private void readVersion(Path file, String key, QuestionnaireReader reader) {
        var name = key + "/" + file.getFileName();
        if (!name.matches(".*\\.ya?ml") || LanguageFiles.isTranslation(file)) return;
        var version = VERSION.matcher(String.valueOf(file.getFileName()));
        if (!version.matches()) {
            faults.add(new Fault(name, 1, name, "is not named as a version", "Name it v1.yaml, v2.yaml and so on"));
            return;
        }
        var opened = YamlFile.open(folder, name, faults);
        allOpened &= opened.isPresent();
        opened.ifPresent(map -> questionnaires.add(reader.read(map, key, Integer.parseInt(version.group(1)))));
    }

    private List<Path> in(Path place) {
        try (var inside = Files.list(place)) {
            return inside.sorted().toList();
        } catch (IOException unreadable) {
            faults.add(new Fault(String.valueOf(place.getFileName()), 1, "THROUGHLINE_SURVEYS", "names a folder that cannot be read",
                    "Name the folder that holds council.yaml"));
            return List.of();
        }
    }
}
