package scot.throughline.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.people.JourneyFacts;
import scot.throughline.people.Unasked;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;

/**
 * One person, as printed.
 *
 * @param told what has just been done
 * @param warning why nothing can be sent
 * @param number where the number is changed; null where nothing more is sent
 * @param contact where it is changed how they may be asked; null likewise
 * @param end where the button to record the end leads; null once it has ended
 * @param held where all that is held of them can be printed; null of somebody who died
 * @param same where a person who was entered twice is made one
 * @param erase where a person who asks for it is erased
 */
record PersonPage(String person, @Nullable String told, @Nullable String warning, List<Fact> facts, List<Row> asks, @Nullable String number,
        @Nullable String contact, @Nullable String end, @Nullable String held, String same, String erase) {
    /** A line about the journey. */
    record Fact(String label, String value) {}

    /**
     * One thing they are asked.
     *
     * @param advice what to do about a text that failed
     * @param send where its button leads; null where it cannot be sent
     * @param doors where the other ways to answer are; null where there are none
     */
    record Row(String name, String due, String status, @Nullable String advice, @Nullable String send, @Nullable String doors) {}

    static PersonPage of(Entry entry, Council council, @Nullable String told, LocalDate today) {
        var journey = entry.journey();
        var path = "/people/" + journey.id();
        var rows = entry.asks().stream().map(ask -> row(ask, path, today)).toList();
        return new PersonPage(journey.knownAs(), told, Unasked.of(journey, council).map(Unasked::warning).orElse(null),
                facts(journey, council), rows,
                journey.died() ? null : path + "/number", journey.died() ? null : path + "/contact",
                journey.ended() == null ? path + "/end" : null, journey.died() ? null : path + "/held", path + "/same", path + "/erase");
    }

    private static Row row(Ask ask, String path, LocalDate today) {
        var status = ask.status();
        return new Row(ask.rule().name(), ask.when(today), status == null ? "Not sent" : status.shown(),
                status == null ? null : status.advice(),
                ask.sendable() ? path + "/send/" + ask.rule().key() : null, ask.opensDoors() ? path + "/doors/" + ask.rule().key() : null);
    }

    private static List<Fact> facts(JourneyFacts journey, Council council) {
        var type = council.journeyType(journey.journeyType()).map(JourneyType::name).orElse(journey.journeyType());
        var number = journey.mobile().map(mobile -> "Ends in " + mobile.lastFour() + (journey.sharedPhone() ? ", a shared phone" : ""))
                .orElse("No longer kept");
        var ended = journey.ended();
        var end = ended == null
                ? new Fact("Expected end", Scotland.written(journey.expectedEndOn()))
                : new Fact("Ended", Scotland.written(ended.on()) + ", " + ended.reason().words().toLowerCase(java.util.Locale.UK));
        var asked = journey.stopped() == null ? journey.texting().words() : journey.stopped().words();
        var always = Stream.of(new Fact("Mobile", number), new Fact("Texts", asked), new Fact("Journey type", type),
                new Fact("Team", name(council.teams(), journey.team())), new Fact("Area", name(council.areas(), journey.area())),
                new Fact("Caseholder", journey.caseholder().name()), new Fact("Started", Scotland.written(journey.startedOn())), end);
        return Stream.concat(journey.reference().map(reference -> new Fact("Case reference", reference)).stream(), always).toList();
    }

    private static String name(List<Label> labels, String key) {
        return labels.stream().filter(label -> label.key().equals(key)).map(Label::name).findFirst().orElse(key);
    }
}
