package scot.throughline.survey;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped files, and beside them a made-up language that runs from right to left: nobody has checked a real one. */
public final class MadeUpSurveys {
    private static final Path FOLDER = made();

    private MadeUpSurveys() {}

    public static Path folder() {
        return FOLDER;
    }

    public static Surveys all() {
        return switch (SurveyFiles.read(FOLDER)) {
            case Reading.Whole(var surveys) -> surveys;
            case Reading.Faulty(var faults) -> fail(faults.toString());
        };
    }

    private static Path made() {
        try {
            Files.createDirectories(Path.of("target"));
            var folder = Files.createTempDirectory(Path.of("target"), "surveys").toAbsolutePath();
            copy(Path.of("surveys"), folder);
            copy(Path.of("src/test/resources/surveys"), folder);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
