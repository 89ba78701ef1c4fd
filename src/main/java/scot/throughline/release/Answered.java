package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.JourneyMarks;
import scot.throughline.survey.Family;

/** Who sent answers, as the gate may know it: journeys by their marks, out of invitations and of the stubs that outlive them. */
@Singleton
@Requires(property = "datasources.release.url")
class Answered {
    private final Closings closings;
    private final Stubs stubs;
    private final JourneyMarks marks;

    Answered(Closings closings, Stubs stubs, JourneyMarks marks) {
        this.closings = closings;
        this.stubs = stubs;
        this.marks = marks;
    }

    List<Closing> in(String council, Family family, List<Quarter> quarters) {
        if (quarters.isEmpty()) return List.of();
        var periods = quarters.stream().map(Period::key).toList();
        var left = stubs.of(council, family.key(), periods);
        var others = closings.closed(council, family.key(), periods).stream().map(this::stub);
        return Stream.concat(left.stream(), others).map(StubRow::closing).toList();
    }

    /** Puts stubs beside invitations that are about to be forgotten, in an order that is not theirs. */
    void leaveStubs(String council, LocalDate expiredBy) {
        closings.closedAndExpired(council, expiredBy).stream().map(this::stub).sorted(Comparator.comparing(StubRow::id))
                .forEach(stubs::add);
    }

    private StubRow stub(ClosedRow closed) {
        return StubRow.of(closed, marks.of(closed.journeyId().bytes()));
    }
}
