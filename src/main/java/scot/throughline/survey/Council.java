package scot.throughline.survey;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The council this service speaks for, read from {@code surveys/council.yaml}. */
public record Council(String key, String name, String colour, String phone, String senderName, List<Label> teams, List<Label> areas,
        List<JourneyType> journeyTypes, List<TouchpointRule> touchpoints, List<OpenLink> openLinks,
        List<HelpNumber> helpNumbers, List<LocalHelp> localHelp, URI exitSite, SendingHours sendingHours) {
    /** How the key of anything is written. */
    public static final String KEY = "[a-z0-9-]{1,32}";

    /** What answers are shown by. */
    public List<Label> labels(Catalogue.Of of) {
        return switch (of) {
            case EVERYONE -> List.of();
            case TEAM -> teams;
            case AREA -> areas;
            case JOURNEY_TYPE -> journeyTypes.stream().map(JourneyType::label).toList();
        };
    }

    /**
     * A team, an area: a key that never changes and a name that may.
     *
     * @param joins the one it is shown together with in a year when too few of its people answered; null where it is then not shown
     */
    public record Label(String key, String name, @Nullable String joins) {
        public Label(String key, String name) {
            this(key, name, null);
        }
    }

    /**
     * A kind of order or programme, and the blocks of questions it brings; joined to another as a label is.
     *
     * @param young its people are under age: they are texted in words of their own or not at all
     * @param text words of its own for its people's texts, with {@code {link}}; null where they get the questionnaire's
     */
    public record JourneyType(String key, String name, Set<AskedWhen.Block> blocks, @Nullable String joins, boolean young,
            @Nullable String text) {
        public JourneyType(String key, String name, Set<AskedWhen.Block> blocks) {
            this(key, name, blocks, null, false, null);
        }

        boolean texted() {
            return !young || text != null;
        }

        public Label label() {
            return new Label(key, name, joins);
        }
    }

    /**
     * When somebody is asked: which questionnaire, in which family, how many days after the start or before the expected end.
     *
     * @param reminders how many days after the first text they are asked again
     * @param byItself whether the text goes by itself the morning after its day, where no worker has sent it
     */
    public record TouchpointRule(String key, String name, String questionnaire, Family family, Moment moment, int days, int openDays,
            List<Integer> reminders, boolean byItself) {
        /** Asked once. */
        public TouchpointRule(String key, String name, String questionnaire, Family family, Moment moment, int days, int openDays) {
            this(key, name, questionnaire, family, moment, days, openDays, List.of(), false);
        }

        /** What the days are counted from. */
        public enum Moment { AFTER_START, BEFORE_EXPECTED_END, ON_DEMAND }
    }

    /** A link that anybody may answer at, on a poster or handed on: {@code /go/<key>}. No more begin there in an hour than it says. */
    public record OpenLink(String key, String name, String questionnaire, int mostAnHour) {}

    /** Somebody to talk to, with the day the number was last checked. */
    public record HelpNumber(String name, String number, String when, LocalDate lastChecked) {}

    /** Somebody nearby who helps with one domain, such as HOME. */
    public record LocalHelp(String domain, HelpNumber help) {}

    /** When texts may go, in Europe/London. */
    public record SendingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {}

    /** The same with other teams and areas: the file is where their list begins. */
    public Council with(List<Label> otherTeams, List<Label> otherAreas) {
        return new Council(key, name, colour, phone, senderName, otherTeams, otherAreas, journeyTypes, touchpoints, openLinks, helpNumbers,
                localHelp, exitSite, sendingHours);
    }

    public Optional<JourneyType> journeyType(String key) {
        return journeyTypes.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** Whether people on this kind of journey may be texted. */
    public boolean texts(String journeyType) {
        return journeyType(journeyType).map(JourneyType::texted).orElse(true);
    }

    /** The words of a text to somebody on this kind of journey, where they are not the questionnaire's. */
    public Optional<String> ownText(String journeyType) {
        return journeyType(journeyType).map(JourneyType::text);
    }

    /** The blocks that a journey meets. Without a type we know, only those that every journey is in. */
    public Set<AskedWhen.Block> blocks(String journeyType, boolean endedEarly, Family family) {
        var blocks = EnumSet.of(endedEarly ? AskedWhen.Block.ENDED_EARLY : AskedWhen.Block.NOT_ENDED_EARLY);
        journeyType(journeyType).map(JourneyType::blocks).ifPresent(blocks::addAll);
        if (family != Family.REVIEW_START) blocks.remove(AskedWhen.Block.FIT);
        return blocks;
    }

    public Optional<OpenLink> openLink(String key) {
        return openLinks.stream().filter(link -> link.key().equals(key)).findFirst();
    }

    public Optional<TouchpointRule> touchpoint(String key) {
        return touchpoints.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
