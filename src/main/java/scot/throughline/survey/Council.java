package scot.throughline.survey;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The council this service speaks for, read from {@code surveys/council.yaml}. */
public record Council(String key, String name, String colour, String phone, String senderName, List<Label> teams, List<Label> areas,
        List<JourneyType> journeyTypes, List<TouchpointRule> touchpoints, List<HelpNumber> helpNumbers, URI exitSite,
        SendingHours sendingHours) {
    /** A team, an area: a key that never changes and a name that may. */
    public record Label(String key, String name) {}

    /** A kind of order or programme, and the blocks of questions it brings. */
    public record JourneyType(String key, String name, Set<AskedWhen.Block> blocks) {}

    /**
     * When somebody is asked: which questionnaire, in which family, how many days after the start or before the expected end.
     *
     * @param reminders how many days after the first text they are asked again
     */
    public record TouchpointRule(String key, String name, String questionnaire, Family family, Moment moment, int days, int openDays,
            List<Integer> reminders) {
        /** Asked once. */
        public TouchpointRule(String key, String name, String questionnaire, Family family, Moment moment, int days, int openDays) {
            this(key, name, questionnaire, family, moment, days, openDays, List.of());
        }

        /** What the days are counted from. */
        public enum Moment { AFTER_START, BEFORE_EXPECTED_END, ON_DEMAND }
    }

    /** Somebody to talk to, with the day the number was last checked. */
    public record HelpNumber(String name, String number, String when, LocalDate lastChecked) {}

    /** When texts may go, in Europe/London. */
    public record SendingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {}

    public Optional<JourneyType> journeyType(String key) {
        return journeyTypes.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    public Optional<TouchpointRule> touchpoint(String key) {
        return touchpoints.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
