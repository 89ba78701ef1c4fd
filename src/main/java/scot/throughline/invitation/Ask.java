package scot.throughline.invitation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Touchpoint;
import scot.throughline.people.Unasked;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.TouchpointRule;

/**
 * One thing to ask a person, as a worker sees it.
 *
 * @param dueOn null for what is asked only when a worker chooses to
 * @param status null until it is sent
 * @param opensDoors whether they may be asked in another way than by a text
 */
record Ask(TouchpointRule rule, @Nullable LocalDate dueOn, @Nullable LocalDate askedUntil, @Nullable Status status, boolean sendable,
        boolean opensDoors) {
    /** Everything the council's rules ask of a journey, in order of its day. */
    static List<Ask> of(JourneyFacts journey, Council council, List<Touchpoint> touchpoints, Map<Id, FirstText> texts,
            LocalDate today) {
        var unasked = Unasked.of(journey, council);
        var inNoWay = unasked.filter(Unasked::inNoWay).isPresent();
        return council.touchpoints().stream().map(rule -> {
            var touchpoint = touchpoints.stream().filter(each -> each.rule().equals(rule.key())).findFirst();
            var dueOn = touchpoint.map(Touchpoint::dueOn).orElse(null);
            var until = touchpoint.map(Touchpoint::askedUntil).orElse(null);
            var status = until == null
                    ? null
                    : journey.died()
                            ? Status.ENDED
                            : Status.of(texts.get(touchpoint.orElseThrow().id()), until, inNoWay, today);
            var asks = Invitations.asks(journey, rule);
            var opensDoors = status == null ? asks && !inNoWay : status.opensDoors();
            return new Ask(rule, dueOn, until, status, until == null && asks && unasked.isEmpty(), opensDoors);
        }).sorted(Comparator.comparing(Ask::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** What a worker should send now: of several that are due, the newest, because an old review has had its day. */
    static Optional<Ask> due(List<Ask> asks, LocalDate today) {
        return asks.stream().filter(ask -> ask.dueBy(today)).reduce((_, later) -> later);
    }

    static Optional<Ask> next(List<Ask> asks, LocalDate today) {
        return asks.stream().filter(ask -> ask.sendable && ask.dueOn != null && ask.dueOn.isAfter(today)).findFirst();
    }

    static Optional<Ask> lastSent(List<Ask> asks) {
        return asks.stream().filter(ask -> ask.askedUntil != null)
                .max(Comparator.comparing(Ask::askedUntil, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** "Exit questionnaire, due since 3 May 2027". */
    String inWords(LocalDate today) {
        return rule.name() + ", " + when(today);
    }

    /** When it is due, or until when it can be answered. */
    String when(LocalDate today) {
        if (askedUntil != null) return "until " + Scotland.written(askedUntil);
        if (dueOn == null) return "when you choose";
        return (dueOn.isBefore(today) ? "due since " : "due ") + (dueOn.equals(today) ? "today" : Scotland.written(dueOn));
    }

    private boolean dueBy(LocalDate today) {
        return sendable && dueOn != null && !dueOn.isAfter(today) && !Touchpoint.hasHadItsDay(rule, dueOn, today);
    }
}
