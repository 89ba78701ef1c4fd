package scot.throughline.held;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Line;
import scot.throughline.calendar.Scotland;
import scot.throughline.held.WhatIsHeld.Holding;
import scot.throughline.held.WhatIsHeld.OfJourney;
import scot.throughline.invitation.AskedSoFar.Once;
import scot.throughline.people.AlsoKept.Fate;
import scot.throughline.people.JourneyFacts;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Language;
import scot.throughline.survey.Languages;

/**
 * All that is held of one person, as printed.
 *
 * @param back the person's page
 * @param incomplete whether other teams hold more, which whoever prints it does not see
 */
record HeldPage(String council, String phone, String printedOn, String back, boolean incomplete, List<Fact> about,
        List<Journey> journeys, List<Day> record) {
    private static final String NOTHING = "We do not have this";

    /** A line about them. */
    record Fact(String label, String value) {}

    /** A journey: what is held of it, what they were asked in its course, and the help they asked for by name. */
    record Journey(String name, List<Fact> facts, List<Asked> asked, List<String> help) {}

    /** One thing they are asked. */
    record Asked(String name, String told) {}

    /** A day on which staff did something. Not who, nor at what hour: that is staff's own. */
    record Day(String day, String done) {}

    static HeldPage of(Holding holding, Council council, Languages languages, Instant now) {
        var today = Scotland.dayOf(now);
        return new HeldPage(council.name(), council.phone(), Scotland.written(today),
                "/people/" + holding.person().id(), holding.elsewhere() > 0, about(holding, languages),
                holding.journeys().stream().map(each -> journey(each, council, today)).toList(), record(holding.record()));
    }

    private static List<Fact> about(Holding holding, Languages languages) {
        var person = holding.person();
        var background = person.background();
        var stopped = person.stopped();
        return List.of(fact("Name", person.name()),
                fact("Mobile number", person.mobile().map(mobile -> "It ends in " + mobile.lastFour() + ". We hold all of it, locked.")),
                new Fact("Phone", person.sharedPhone() ? "You share it" : "Your own, as far as we know"),
                new Fact("Language", languages.withEnglish().stream().filter(each -> each.tag().equals(person.language()))
                        .map(Language::name).findFirst().orElse(person.language())),
                new Fact("Texts", YourWords.of(person.texting())),
                new Fact("Contact", stopped == null ? "Not stopped" : YourWords.of(stopped)),
                new Fact("No more texts", day(holding.days().optedOutOn()).map("You said so, or staff did for you, on "::concat)
                        .orElse("We have no such note for your number")),
                fact("Sex", Optional.ofNullable(background.sex()).map(YourWords::of)),
                fact("Age", Optional.ofNullable(background.age()).map(age -> age.words())),
                fact("How well off the area is where you live", Optional.ofNullable(background.fifth()).map(YourWords::of)),
                new Fact("Staff last opened a link for you", day(holding.days().doorOpenedOn()).map("On "::concat).orElse("Never")));
    }

    private static Journey journey(OfJourney held, Council council, LocalDate today) {
        var journey = held.journey();
        var ended = journey.ended();
        var type = council.journeyType(journey.journeyType()).map(JourneyType::name).orElse(journey.journeyType());
        var facts = List.of(new Fact("Team", name(council.teams(), journey.team())),
                new Fact("Area", name(council.areas(), journey.area())),
                new Fact("Worker", journey.caseholder().name()), new Fact("Started", Scotland.written(journey.startedOn())),
                new Fact("Expected end", Scotland.written(journey.expectedEndOn())),
                new Fact("Ended", ended == null ? "Not yet" : Scotland.written(ended.on()) + ", " + YourWords.of(ended.reason())),
                fact("Case reference", journey.reference()));
        return new Journey(type, facts, held.asked().stream().map(each -> asked(each, held.fates(), today)).toList(), held.help().stream()
                .map(each -> each.wanted().inWords() + ". You asked on " + Scotland.written(each.askedOn()) + ".").toList());
    }

    private static Asked asked(Once once, List<Fate> fates, LocalDate today) {
        var fate = fates.stream().filter(each -> each.rule().equals(once.rule())).findFirst();
        var unasked = fate.map(Fate::unasked).map(YourWords::of);
        var until = once.until();
        var due = "Planned for " + Scotland.written(once.dueOn()) + ". ";
        if (until == null || once.fate() == null) return new Asked(once.name(), due + unasked.orElse("You have not been asked yet."));
        var by = until.isBefore(today) ? "You had until " : "You have until ";
        var reached = fate.filter(Fate::delivered).filter(_ -> !once.arrived()).map(_ -> " Our first text reached your phone.").orElse("");
        return new Asked(once.name(), due + once.fate() + reached + " " + by + Scotland.written(until) + ".");
    }

    /** What was done on one day stands once, however often. */
    private static List<Day> record(List<Line> lines) {
        var days = lines.stream().collect(groupingBy(line -> Scotland.dayOf(line.happenedAt()), TreeMap::new,
                mapping(line -> YourWords.of(line.action()), toCollection(LinkedHashSet::new))));
        return days.entrySet().stream().map(day -> new Day(Scotland.written(day.getKey()), String.join("; ", day.getValue()))).toList();
    }

    private static Fact fact(String label, Optional<String> value) {
        return new Fact(label, value.orElse(NOTHING));
    }

    private static Optional<String> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(Scotland::written);
    }

    private static String name(List<Label> labels, String key) {
        return labels.stream().filter(label -> label.key().equals(key)).map(Label::name).findFirst().orElse(key);
    }
}
