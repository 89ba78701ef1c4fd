package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.survey.Council.TouchpointRule;

/**
 * A day on which the council's rules say to ask.
 *
 * @param rule its key in {@code council.yaml}
 * @param askedUntil the last day of its invitation; null until it is asked. Staff see this day and never the invitation's own state
 */
@MappedEntity
public record Touchpoint(@io.micronaut.data.annotation.Id Id id, String council, Id journeyId, String rule, LocalDate dueOn,
        @Nullable LocalDate askedUntil) {
    /**
     * The touchpoints a journey begins with. A review that would fall after the expected end is left out, because the exit comes first, and so is one
     * that has had its day when we first hear of the journey. What has not had it falls due on the day we hear of it.
     */
    static List<Touchpoint> of(JourneyRow journey, List<TouchpointRule> rules, LocalDate today) {
        return rules.stream().flatMap(rule -> dueOn(rule, journey.startedOn(), journey.expectedEndOn())
                .filter(day -> !hasHadItsDay(rule, day, today))
                .map(day -> new Touchpoint(Id.random(), journey.council(), journey.id(), rule.key(), later(day, today), null)).stream())
                .toList();
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }

    /** Whether it is too long ago to ask about; never of an exit, which is asked whenever the end comes. */
    public static boolean hasHadItsDay(TouchpointRule rule, LocalDate dueOn, LocalDate today) {
        return rule.moment() == TouchpointRule.Moment.AFTER_START && dueOn.plusDays(rule.openDays()).isBefore(today);
    }

    static Optional<LocalDate> dueOn(TouchpointRule rule, LocalDate startedOn, LocalDate expectedEndOn) {
        return switch (rule.moment()) {
            case AFTER_START -> Optional.of(startedOn.plusDays(rule.days())).filter(day -> day.isBefore(expectedEndOn));
            case BEFORE_EXPECTED_END -> {
                var day = expectedEndOn.minusDays(rule.days());
                yield Optional.of(day.isBefore(startedOn) ? startedOn : day);
            }
            case ON_DEMAND -> Optional.empty();
        };
    }
}
