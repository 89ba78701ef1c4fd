package scot.throughline.survey;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.survey.Council.HelpNumber;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Council.LocalHelp;
import scot.throughline.survey.Council.OpenLink;
import scot.throughline.survey.Council.SendingHours;
import scot.throughline.survey.Council.TouchpointRule;

/** Reads {@code council.yaml}. */
final class CouncilReader {
    private static final int MOST_AN_HOUR = 60;
    private static final String KEY_IN_WORDS = "Use at most 32 small letters, digits and dashes";

    private final List<Questionnaire> questionnaires;

    CouncilReader(List<Questionnaire> questionnaires) {
        this.questionnaires = questionnaires;
    }

    Council read(YamlMap map) {
        var phone = map.text("phone", "[0-9+() ]{5,20}", "Write digits and spaces only");
        var council = new Council(key(map), map.text("name"), map.text("colour", "#[0-9a-fA-F]{6}", "Write it like #002d54"),
                phone,
                map.text("sender-name", "(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}",
                        "Use at most 11 letters, digits and spaces, one of them a letter"),
                labels(map, "teams", CouncilReader::label, Function.identity()),
                labels(map, "areas", CouncilReader::label, Function.identity()),
                labels(map, "journey-types", line -> journeyType(line, phone), JourneyType::label),
                keyed(map, "touchpoints", this::touchpoint, TouchpointRule::key),
                map.has("open-links") ? keyed(map, "open-links", this::openLink, OpenLink::key) : List.of(), helpNumbers(map),
                localHelp(map),
                map.parsed("exit-site", CouncilReader::secure, URI.create("https://example.org/"), "https://www.example.org/weather"),
                sendingHours(map.map("sending-hours")));
        Wording.neutral(map, "sender-name");
        map.nothingElse();
        return council;
    }

    private static String key(YamlMap map) {
        return map.text("key", Council.KEY, KEY_IN_WORDS);
    }

    /** A list whose items have keys of their own. */
    private static <T> List<T> keyed(YamlMap map, String name, Function<YamlMap, T> read, Function<T, String> keyOf) {
        var seen = new HashSet<String>();
        return map.maps(name).stream().map(line -> {
            var item = read.apply(line);
            if (!seen.add(keyOf.apply(item)))
                line.fault("key", "is '" + keyOf.apply(item) + "' a second time", "Give each a key of its own");
            line.nothingElse();
            return item;
        }).toList();
    }

    /** What a breakdown is by. Each may name another that it joins, and following those must lead to an end. */
    private static <T> List<T> labels(YamlMap map, String name, Function<YamlMap, T> read, Function<T, Label> labelOf) {
        var all = keyed(map, name, read, item -> labelOf.apply(item).key());
        var joins = new HashMap<String, String>();
        for (var item : all) {
            var label = labelOf.apply(item);
            if (label.joins() != null) joins.put(label.key(), label.joins());
        }
        for (var from : joins.keySet()) {
            var seen = new HashSet<String>();
            for (var at = from; at != null && seen.add(at); at = joins.get(at)) {
                var there = at;
                if (all.stream().map(labelOf).noneMatch(label -> label.key().equals(there)))
                    map.fault(name, "join '" + there + "', which is none of them", "Let 'joins' name one of the others");
                if (from.equals(joins.get(at)))
                    map.fault(name, "join in a circle at '" + from + "'", "Let one of them join nothing");
            }
        }
        return all;
    }

    private static Label label(YamlMap line) {
        return new Label(key(line), line.text("name"), line.textIfAny("joins"));
    }

    private static JourneyType journeyType(YamlMap line, String phone) {
        return new JourneyType(key(line), line.text("name"), Set.copyOf(line.words("blocks", AskedWhen.Block.class)),
                line.textIfAny("joins"), isTrue(line, "young"), line.has("text") ? Wording.text(line, phone) : null);
    }

    private static boolean isTrue(YamlMap line, String key) {
        return line.has(key) && line.text(key, "true|false", "Write true or false").equals("true");
    }

    private TouchpointRule touchpoint(YamlMap line) {
        var questionnaire = line.text("questionnaire");
        var family = line.word("family", Family.class);
        if (!lists(line, questionnaire, family))
            line.fault("family", "is '" + family.key() + "', which " + questionnaire + " does not list", "Name one of its families");
        else if (versions(questionnaire).reduce((_, newest) -> newest).filter(newest -> newest.text().isEmpty()).isPresent())
            line.fault("questionnaire", "is '" + questionnaire + "', whose newest version has no text to send", "Give it a 'text'");
        if (!family.isInvited())
            line.fault("family", "is 'open', which is for people nobody asked by name", "Name another, or write it under open-links");
        var openDays = days(line, "open-days");
        var moment = line.word("moment", TouchpointRule.Moment.class);
        var byItself = isTrue(line, "by-itself");
        if (byItself && moment != TouchpointRule.Moment.AFTER_START)
            line.fault("by-itself", "is true, which goes with the moment after-start only",
                    "Take it out: an end is always asked when it comes, and what is on demand never goes by itself");
        return new TouchpointRule(key(line), line.text("name"), questionnaire, family, moment, days(line, "days"), openDays,
                reminders(line, openDays), byItself);
    }

    /** In order, and while it is open: a reminder of something that has ended asks for nothing. */
    private static List<Integer> reminders(YamlMap line, int openDays) {
        if (!line.has("reminders")) return List.of();
        var days = line.texts("reminders").stream().map(text -> text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0).toList();
        var rising = IntStream.range(1, days.size()).allMatch(at -> days.get(at - 1) < days.get(at));
        if (!rising || days.stream().anyMatch(day -> day < 1 || day >= openDays))
            line.fault("reminders", "are not days that rise from 1 and end before 'open-days'", "Write it like [3, 10]");
        return days;
    }

    private OpenLink openLink(YamlMap line) {
        var questionnaire = line.text("questionnaire");
        if (!lists(line, questionnaire, Family.OPEN))
            line.fault("questionnaire", "is '" + questionnaire + "', which does not list the family 'open'",
                    "Name one that does, or add it to that one's families");
        var most = line.has("most-an-hour") ? line.parsed("most-an-hour", Integer::parseUnsignedInt, MOST_AN_HOUR, "60") : MOST_AN_HOUR;
        return new OpenLink(key(line), Wording.neutral(line, "name"), questionnaire, most);
    }

    /** Whether a questionnaire lists a family. One without a folder is reported here, once. */
    private boolean lists(YamlMap line, String questionnaire, Family family) {
        var versions = versions(questionnaire).toList();
        if (!versions.isEmpty()) return versions.stream().anyMatch(each -> each.families().contains(family));
        if (!questionnaire.isEmpty())
            line.fault("questionnaire", "is '" + questionnaire + "', which has no folder", "Name a folder that holds a v1.yaml");
        return true;
    }

    /** The oldest first. */
    private Stream<Questionnaire> versions(String questionnaire) {
        return questionnaires.stream().filter(each -> each.key().equals(questionnaire));
    }

    private static int days(YamlMap line, String key) {
        return line.parsed(key, Integer::parseUnsignedInt, 0, "28, in days");
    }

    private static List<HelpNumber> helpNumbers(YamlMap map) {
        return map.maps("help-numbers").stream().map(CouncilReader::helpNumber).toList();
    }

    /** A council may know of none. */
    private static List<LocalHelp> localHelp(YamlMap map) {
        if (!map.has("local-help")) return List.of();
        return map.maps("local-help").stream().map(line -> {
            var topic = line.text("topic");
            Domain.check(line, "topic", topic);
            return new LocalHelp(topic, helpNumber(line));
        }).toList();
    }

    private static HelpNumber helpNumber(YamlMap line) {
        var help = new HelpNumber(line.text("name"), line.text("number"), line.text("when"),
                line.parsed("last-checked", LocalDate::parse, LocalDate.EPOCH, "2026-04-01"));
        line.nothingElse();
        return help;
    }

    private static SendingHours sendingHours(YamlMap map) {
        var from = map.parsed("from", LocalTime::parse, LocalTime.MIN, "'10:00', in quotes");
        var until = map.parsed("until", LocalTime::parse, LocalTime.MAX, "'19:00', in quotes");
        if (!from.isBefore(until)) map.fault("until", "is not after 'from'", "Texts go between the two");
        var days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(map.words("days", DayOfWeek.class));
        map.nothingElse();
        return new SendingHours(from, until, Set.copyOf(days));
    }

    private static URI secure(String written) {
        var site = URI.create(written);
        if (!"https".equals(site.getScheme()) || site.getHost() == null) throw new IllegalArgumentException("not https");
        return site;
    }
}
