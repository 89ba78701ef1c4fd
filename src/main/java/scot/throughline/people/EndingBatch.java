package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.calendar.Scotland;
import scot.throughline.people.JourneyFacts.Ended;
import scot.throughline.people.Problem.Code;
import scot.throughline.staff.Actor;

/** Decides on some hundred ends that were told us, and takes them, in one transaction. */
@Singleton
class EndingBatch {
    private static final String REASONS = Arrays.stream(EndReason.values()).map(EndReason::words).collect(Collectors.joining(", "));

    private final ByReference byReference;
    private final Endings endings;

    EndingBatch(ByReference byReference, Endings endings) {
        this.byReference = byReference;
        this.endings = endings;
    }

    /** @param change false to say only what would come of them */
    @Transactional
    List<Taken> take(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        var known = byReference.find(rows, by);
        return rows.stream().map(row -> take(new Cells(row), known, by, change, now)).toList();
    }

    private Taken take(Cells cells, Map<String, JourneyFacts> known, Actor by, boolean change, Instant now) {
        var journey = ByReference.journey(cells, known);
        cells.need(Column.ENDED, Column.REASON);
        var on = cells.day(Column.ENDED);
        var reason = cells.known(Column.REASON, EndingBatch::reason, Code.UNKNOWN_REASON, "This is not a way to end",
                "Write one of: " + REASONS);
        on.ifPresent(day -> checkDay(cells, day, journey, Scotland.dayOf(now)));
        if (!cells.problems().isEmpty()) return new Taken.Refused(cells.problems());
        var facts = journey.orElseThrow();
        var ended = new Ended(on.orElseThrow(), reason.orElseThrow());
        if (ended.equals(facts.ended())) return new Taken.Same(facts.id());
        if (change) endings.end(facts.id(), ended.on(), ended.reason(), by, now);
        return facts.ended() == null ? new Taken.New() : new Taken.Changed(facts.id());
    }

    private static void checkDay(Cells cells, LocalDate day, Optional<JourneyFacts> journey, LocalDate today) {
        if (day.isAfter(today)) cells.wrong(Column.ENDED, Code.END_IN_FUTURE, "The end is in the future", "Send it when it has ended");
        else if (journey.isPresent() && day.isBefore(journey.get().startedOn()))
            cells.wrong(Column.ENDED, Code.END_BEFORE_START, "The end is before the start of this journey", "Check the date");
    }

    private static Optional<EndReason> reason(String written) {
        var name = written.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(EndReason.values()).filter(each -> each.name().equals(name) || each.words().equalsIgnoreCase(written))
                .findFirst();
    }
}
