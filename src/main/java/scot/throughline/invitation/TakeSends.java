package scot.throughline.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.invitation.Invited.AlreadyInvited;
import scot.throughline.invitation.Invited.NoSuchJourney;
import scot.throughline.invitation.Invited.NotTexted;
import scot.throughline.invitation.Invited.Queued;
import scot.throughline.invitation.Invited.TooLate;
import scot.throughline.people.ByReference;
import scot.throughline.people.Cells;
import scot.throughline.people.Column;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Problem.Code;
import scot.throughline.people.Taken;
import scot.throughline.people.TakesRows;
import scot.throughline.people.Touchpoint;
import scot.throughline.people.Touchpoints;
import scot.throughline.people.Unasked;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Surveys;

/** Takes a send: who is to be asked what, by case reference. Whoever was asked that before is not asked again, whether or not they answered. */
@Singleton
class TakeSends implements TakesRows {
    private final ByReference byReference;
    private final Touchpoints touchpoints;
    private final Invitations invitations;
    private final Surveys surveys;

    TakeSends(ByReference byReference, Touchpoints touchpoints, Invitations invitations, Surveys surveys) {
        this.byReference = byReference;
        this.touchpoints = touchpoints;
        this.invitations = invitations;
        this.surveys = surveys;
    }

    @Override
    public String key() {
        return "sends";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.REFERENCE, Column.ASK);
    }

    @Override
    public List<Column> needed() {
        return columns();
    }

    @Override
    public List<Taken> told(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        var known = byReference.find(rows, by);
        var asked = touchpoints.of(known.values().stream().map(JourneyFacts::id).toList());
        return rows.stream().map(row -> {
            var cells = new Cells(row);
            var journey = ByReference.journey(cells, known);
            cells.need(Column.ASK);
            var rule = cells.known(Column.ASK, this::rule, Code.UNKNOWN_ASK, "Nothing is asked under this name", oneOf());
            if (!cells.problems().isEmpty()) return new Taken.Refused(cells.problems());
            return take(cells, journey.orElseThrow(), rule.orElseThrow(), asked.getOrDefault(journey.get().id(), List.of()), by, change,
                    now);
        }).toList();
    }

    private Taken take(Cells cells, JourneyFacts journey, TouchpointRule rule, List<Touchpoint> asked, Actor by, boolean change,
            Instant now) {
        if (asked.stream().anyMatch(each -> each.rule().equals(rule.key()) && each.askedUntil() != null))
            return new Taken.Same(journey.id());
        var why = Unasked.of(journey, surveys.council()).map(Unasked::warning)
                .or(() -> Invitations.asks(journey, rule)
                        ? Optional.empty()
                        : Optional.of("This journey has ended: only the end is asked about"));
        if (why.isPresent()) return refused(cells, why.get());
        if (!change) return new Taken.New();
        return switch (invitations.invite(journey.id(), rule, by, now)) {
            case Queued _ -> new Taken.New();
            case AlreadyInvited _ -> new Taken.Same(journey.id());
            case NotTexted(var reason) -> refused(cells, reason.warning());
            case TooLate _,NoSuchJourney _ -> refused(cells, "This journey has changed meanwhile");
        };
    }

    private static Taken refused(Cells cells, String why) {
        cells.wrong(Column.REFERENCE, Code.CANNOT_BE_ASKED, why, "Take the row out, or look at the person's page");
        return new Taken.Refused(cells.problems());
    }

    private Optional<TouchpointRule> rule(String written) {
        return surveys.council().touchpoints().stream()
                .filter(rule -> rule.key().equalsIgnoreCase(written) || rule.name().equalsIgnoreCase(written)).findFirst();
    }

    private String oneOf() {
        return "Write one of: " + surveys.council().touchpoints().stream().map(TouchpointRule::name).collect(Collectors.joining(", "));
    }
}
