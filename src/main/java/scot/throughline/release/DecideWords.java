package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.HalfYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.release.Gate.Held;
import scot.throughline.release.ReleaseReport.Line;
import scot.throughline.response.OpenYear;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;
import scot.throughline.survey.Question;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.DeskDoor;

/**
 * Decides what becomes of what people wrote, when a half-year is over: every family together, because one alone would be few. It is opened onto the
 * comment desk, or waits for the next half-year; what waited once already is then wiped unread, for the first of it is a year old.
 */
@Singleton
@Requires(property = "datasources.release.url")
class DecideWords {
    private final Surveys surveys;
    private final OpenYear pool;
    private final Answered answered;
    private final Closings closings;
    private final BatchRows batches;
    private final DeskDoor desk;

    DecideWords(Surveys surveys, OpenYear pool, Answered answered, Closings closings, BatchRows batches, DeskDoor desk) {
        this.surveys = surveys;
        this.pool = pool;
        this.answered = answered;
        this.closings = closings;
        this.batches = batches;
        this.desk = desk;
    }

    List<Line> decide(String council, List<Family> families, Quarter quarter, LocalDate today) {
        var half = quarter.half();
        if (!half.lastQuarter().equals(quarter)) return List.of();
        var waiting = families.stream().flatMap(family -> pool.wordsWaiting(council, family).stream().filter(each -> !isAfter(each, half))
                .map(each -> new Batch(council, family, Kind.TEXT, each))).toList();
        if (waiting.isEmpty()) return List.of();
        var written = new ArrayList<String>();
        var held = weigh(council, families, half, waiting, written);
        if (held.isEmpty()) desk.take(council, half, written, today);
        return waiting.stream().map(batch -> settle(batch, half, held.orElse(null), today)).toList();
    }

    private Line settle(Batch batch, HalfYear half, @Nullable Held held, LocalDate today) {
        if (held == null) return over(batch, half, Decision.OPENED, "", today);
        return batch.period().equals(half)
                ? new Line(half, batch.family(), Kind.TEXT, Decision.HELD, held.why(), held.broken())
                : over(batch, half, Decision.DESTROYED, held.why() + ", for a year", today);
    }

    private Line over(Batch batch, HalfYear half, Decision decision, String why, LocalDate today) {
        pool.wipe(batch);
        batches.add(batch.council(), batch.family().key(), Kind.TEXT.name(), batch.period().key(), decision.name(), half.key(), today);
        return new Line(batch.period(), batch.family(), Kind.TEXT, decision, why, false);
    }

    /**
     * Why they stay shut. Who answered in a year that is over is forgotten, so what waits from it counts no person: only those who are still known do.
     *
     * @param written takes what was written, which nobody sees unless they are opened
     */
    private Optional<Held> weigh(String council, List<Family> families, HalfYear half, List<Batch> waiting, List<String> written) {
        var known = new ArrayList<Closing>();
        var atOpenLinks = 0;
        for (var each : Stream.concat(waiting.stream().map(Batch::period), Stream.of(half)).distinct()
                .filter(period -> period.year().equals(half.year())).map(HalfYear.class::cast).toList()) {
            for (var family : families) {
                var sent = family.isInvited() ? answered.in(council, family, each.quarters()) : List.<Closing>of();
                var open = family.isInvited() ? 0 : closings.atOpenLinks(council, each.quarters().stream().map(Quarter::key).toList());
                var faulty = faulty(new Batch(council, family, Kind.TEXT, each), sent.size() + open);
                if (faulty.isPresent()) return faulty;
                known.addAll(sent);
                atOpenLinks += open;
            }
        }
        for (var batch : waiting) {
            var faulty = Gate.faulty(pool.look(batch), 0, Integer.MAX_VALUE);
            if (faulty.isPresent()) return faulty;
        }
        written.addAll(pool.written(waiting));
        return Gate.weighWords(known, atOpenLinks, written.size());
    }

    /** Each who sent answers left a blob for every box of their questionnaire, written in or not. */
    private Optional<Held> faulty(Batch words, int sent) {
        var boxes = surveys.questionnaires().stream().filter(asked -> asked.families().contains(words.family()))
                .mapToInt(asked -> (int) asked.questions().filter(question -> question.kind() == Question.Kind.TEXT).count())
                .summaryStatistics();
        return Gate.faulty(pool.look(words), sent * boxes.getMin(), sent * boxes.getMax());
    }

    private static boolean isAfter(HalfYear one, HalfYear other) {
        return one.compareTo(other) > 0;
    }
}
