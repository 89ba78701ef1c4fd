package scot.throughline.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.command.RunningService;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.ReleaseReport;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.survey.Family;

/**
 * Set up: a council that asks at three reviews within a quarter. Attack: one of nine people answers at all three, so that eleven answers wait, or one
 * of ten at all three. Pass: people are counted, not answers: nine hold the batch, ten open it.
 */
@Tag("slow")
class SamePersonThreeTimesTest {
    private static final String REVIEW = "  - {key: review-6m,";
    private static final List<String> REVIEWS = List.of("review-6m", "review-7m", "review-8m");

    @TempDir
    private Path surveys;

    private Scenario scenario;
    private List<Actor> workers;

    @Test
    void eleven_answers_of_nine_people_stay_shut_and_one_more_person_opens_them() throws IOException {
        threeReviews();
        try (var service = RunningService.withSettings("2026-05-11T10:00:00Z", Map.of("THROUGHLINE_SURVEYS", surveys.toString()))) {
            scenario = new Scenario(service);
            workers = scenario.fourWorkers();
            answers(0, REVIEWS);
            for (var i = 1; i < 9; i++) answers(i, REVIEWS.subList(0, 1));
            assertEquals(11, Sql.count(service, "intake.pool WHERE family = 'review-later' AND kind = 'ALL'"));

            service.moveTo(Instant.parse("2026-07-14T06:00:00Z"));
            var first = line(service.release());
            assertEquals(Decision.HELD, first.decision(), first::toString);
            assertFalse(first.broken(), "too few is nothing to look into");
            assertTrue(first.why().contains("fewer than 10"), first::why);

            answers(9, REVIEWS);
            service.moveTo(Instant.parse("2026-10-14T06:00:00Z"));
            var second = line(service.release());
            assertEquals(Decision.OPENED, second.decision(), second::toString);
        }
    }

    private void answers(int number, List<String> reviews) {
        var worker = workers.get(number % workers.size());
        var journey = scenario.person(worker, "cpo-supervision");
        for (var review : reviews) scenario.invited(journey, review, worker).starts().answersAll(question -> List.of());
    }

    private void threeReviews() throws IOException {
        copyTheShippedFiles();
        var file = surveys.resolve("council.yaml");
        var lines = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            lines.append(line).append('\n');
            if (line.startsWith(REVIEW))
                for (var more : REVIEWS.subList(1, 3))
                    lines.append(line.replace("review-6m", more).replaceFirst(", reminders: [^]]+]", "")).append('\n');
        }
        Files.writeString(file, lines);
    }

    private void copyTheShippedFiles() throws IOException {
        var shipped = Path.of("surveys");
        try (var files = Files.walk(shipped)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = surveys.resolve(shipped.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Line line(ReleaseReport report) {
        return report.lines().stream().filter(line -> line.family() == Family.REVIEW_LATER).reduce((_, later) -> later).orElseThrow();
    }
}
