package scot.throughline.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and checks the folder {@code surveys/}, all of it, before anything else starts. */
public final class SurveyFiles {
    /** The folder of screens that several questionnaires share. */
    static final String MODULES = "modules";

    private static final Set<String> NO_QUESTIONNAIRE = Set.of(MODULES, LanguageFiles.FOLDER, Notices.FOLDER);
    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,3})\\.yaml");

    private final Path folder;
    private final Faults faults = new Faults();
    private final List<Version> versions = new ArrayList<>();
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
        var tables = YamlFile.open(folder, "catalogue.yaml", faults).map(CatalogueReader::new);
        var catalogue = tables.map(CatalogueReader::catalogue).orElse(Catalogue.EMPTY);
        var phone = councilFile.map(map -> map.text("phone")).orElse("");
        readQuestionnaires(phone);
        if (!allOpened) return new Reading.Faulty(faults.inOrder()); // else everything that names the closed one would look wrong too
        versions.sort(Comparator.comparing((Version each) -> each.questionnaire().key()).thenComparingInt(Version::number));
        var questionnaires = versions.stream().map(Version::questionnaire).toList();
        var council = councilFile.map(new CouncilReader(questionnaires)::read);
        var measures = measuresFile.map(new MeasureReader(questionnaires, catalogue)::read);
        measures.ifPresent(read -> tables.ifPresent(each -> each.check(read)));
        var languages = new LanguageFiles(folder, phone, faults).read(questionnaires);
        var notices = Notices.read(folder, council.map(Council::name).orElse(""), phone, faults);
        var comments = YamlFile.open(folder, "comments.yaml", faults).map(CommentLists::read).orElse(CommentLists.NONE);
        if (!faults.none()) return new Reading.Faulty(faults.inOrder());
        var comparisons = Comparing.all(versions, measures.orElseThrow());
        if (!faults.none()) return new Reading.Faulty(faults.inOrder());
        var fingerprints = versions.stream()
                .collect(Collectors.toMap(each -> each.questionnaire().key() + "/v" + each.number(), this::fingerprint));
        return new Reading.Whole(new Surveys(council.orElseThrow(), questionnaires, measures.orElseThrow(), catalogue, languages, notices,
                comments, comparisons, fingerprints));
    }

    private void readQuestionnaires(String phone) {
        var reader = new QuestionnaireReader(phone, name -> YamlFile.open(folder, name, faults));
        for (var home : in(folder)) {
            var key = String.valueOf(home.getFileName());
            if (Files.isDirectory(home) && !NO_QUESTIONNAIRE.contains(key)) for (var file : in(home)) readVersion(file, key, reader);
        }
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
        if (opened.isEmpty()) allOpened = false;
        opened.ifPresent(map -> versions.add(reader.read(map, name, key, Integer.parseInt(version.group(1)))));
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

    /** Of everything a version is read from, the screens it shares with others among it. */
    private String fingerprint(Version version) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : version.files()) digest.update(YamlFile.text(folder, file).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
