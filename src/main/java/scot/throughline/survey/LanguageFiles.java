package scot.throughline.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what has been translated: {@code languages/<tag>.yaml}, and {@code v<N>.<tag>.yaml} beside the versions. */
final class LanguageFiles {
    /** The folder of the languages' own files, which is no questionnaire. */
    static final String FOLDER = "languages";

    private static final String TAG = "[a-z]{2,3}(?:-[A-Za-z]{2,4})?";
    private static final Pattern LANGUAGE = Pattern.compile("(" + TAG + ")\\.yaml");
    private static final Pattern TRANSLATION = Pattern.compile("v([1-9]\\d{0,3})\\.(" + TAG + ")\\.yaml");

    private final Path folder;
    private final String phone;
    private final Faults faults;

    LanguageFiles(Path folder, String phone, Faults faults) {
        this.folder = folder;
        this.phone = phone;
        this.faults = faults;
    }

    static boolean isTranslation(Path file) {
        return TRANSLATION.matcher(String.valueOf(file.getFileName())).matches();
    }

    Languages read(List<Questionnaire> questionnaires) {
        var languages = languages();
        var translations = new ArrayList<Translation>();
        for (var home : in(folder))
            for (var file : in(home)) {
                var name = TRANSLATION.matcher(String.valueOf(file.getFileName()));
                if (!name.matches()) continue;
                var of = home.getFileName() + "/v" + name.group(1) + ".yaml";
                var asked = questionnaires.stream().filter(each -> of.equals(each.key() + "/v" + each.version() + ".yaml")).findFirst();
                translation(folder.relativize(file).toString(), of, asked, name.group(2), languages).ifPresent(translations::add);
            }
        return new Languages(languages, translations);
    }

    private List<Language> languages() {
        var languages = new ArrayList<Language>();
        for (var file : in(folder.resolve(FOLDER))) {
            var path = folder.relativize(file).toString();
            if (!path.matches(".*\\.ya?ml")) continue;
            var name = LANGUAGE.matcher(String.valueOf(file.getFileName()));
            if (!name.matches() || name.group(1).equals(Language.ENGLISH.tag()))
                faults.add(
                        new Fault(path, 1, path, "is not named as a language", "Name it by its tag, such as pl.yaml; English needs none"));
            else
                YamlFile.open(folder, path, faults).map(map -> LanguageReader.read(map, name.group(1))).ifPresent(languages::add);
        }
        return languages;
    }

    private Optional<Translation> translation(String path, String of, Optional<Questionnaire> asked, String tag, List<Language> languages) {
        if (asked.isEmpty()) faults.add(new Fault(path, 1, path, "translates " + of + ", which is not there", "Name it after a version"));
        if (languages.stream().noneMatch(each -> each.tag().equals(tag)))
            faults.add(new Fault(path, 1, path, "is in a language that has no file",
                    "Write " + FOLDER + "/" + tag + ".yaml with its name, its direction and its pages"));
        return asked.flatMap(
                questionnaire -> YamlFile.open(folder, path, faults)
                        .map(map -> new TranslationReader(map, questionnaire, phone).read(tag)));
    }

    private static List<Path> in(Path place) {
        if (!Files.isDirectory(place)) return List.of();
        try (var inside = Files.list(place)) {
            return inside.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
