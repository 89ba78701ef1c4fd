package scot.throughline.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.throughline.people.JourneyFacts.Ended;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What a worker typed about the end of a journey. */
final class EndForm {
    private static final String ENDED = "ended";
    private static final String REASON = "reason";

    private final Typed typed;

    EndForm(Map<String, String> typed) {
        this.typed = new Typed(typed);
    }

    Optional<Ended> read(JourneyFacts journey, LocalDate today, FormErrors errors) {
        var on = typed.day(ENDED);
        if (on.isEmpty()) errors.add(ENDED, "Enter the day it ended, like 27 3 2026");
        else if (on.get().isAfter(today)) errors.add(ENDED, "The end must be today or in the past");
        else if (on.get().isBefore(journey.startedOn())) errors.add(ENDED, "The end must not be before the start");
        var reason = EndReason.parse(typed.at(REASON));
        if (reason.isEmpty()) errors.add(REASON, "Choose how it ended");
        return errors.none() ? Optional.of(new Ended(on.orElseThrow(), reason.orElseThrow())) : Optional.empty();
    }

    List<Field> fields(FormErrors errors) {
        return List.of(typed.dayField(ENDED, "When did it end?", "For example, 27 3 2026", errors.on(ENDED)),
                new Field.Radios(REASON, "How did it end?", null, Arrays.stream(EndReason.values())
                        .map(reason -> new Option(reason.name(), reason.words(), reason.name().equals(typed.at(REASON)))).toList(),
                        errors.on(REASON)));
    }
}
