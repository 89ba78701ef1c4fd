package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Touchpoints;
import scot.throughline.survey.Surveys;

/**
 * What somebody was and will be asked, for themselves to read. It is made of what staff see and of no more, because staff print it: were it made of
 * invitations, links and texts as they are kept, then a state, a reminder that did not go or the day of a second attempt would say who had answered.
 */
@Singleton
public class AskedSoFar {
    private final Touchpoints touchpoints;
    private final FirstTexts texts;
    private final Surveys surveys;

    AskedSoFar(Touchpoints touchpoints, FirstTexts texts, Surveys surveys) {
        this.touchpoints = touchpoints;
        this.texts = texts;
        this.surveys = surveys;
    }

    /**
     * One thing they are asked.
     *
     * @param until the last day it can be answered; null until it is asked
     * @param fate how it was asked, in words for them; null likewise
     * @param arrived whether these words say that the text reached their phone
     */
    public record Once(String rule, String name, LocalDate dueOn, @Nullable LocalDate until, @Nullable String fate, boolean arrived) {}

    @Transactional
    public List<Once> of(JourneyFacts journey, LocalDate today) {
        var firstTexts = texts.of(Id.manyInQuery(List.of(journey.id()))).stream()
                .collect(Collectors.toMap(FirstText::touchpointId, Function.identity()));
        return Ask.of(journey, surveys.council(), touchpoints.of(journey.id()), firstTexts, today).stream().flatMap(AskedSoFar::once)
                .toList();
    }

    /** What the record calls the invitations of a journey, for as long as they are there. */
    @Transactional
    public List<String> onRecord(JourneyFacts journey) {
        return texts.onRecord(journey.id());
    }

    /** What was never planned is not kept either. */
    private static Stream<Once> once(Ask ask) {
        var status = ask.status();
        return ask.dueOn() == null
                ? Stream.empty()
                : Stream.of(new Once(ask.rule().key(), ask.rule().name(), ask.dueOn(), ask.askedUntil(),
                        status == null ? null : status.toThem(), status == Status.DELIVERED));
    }
}
