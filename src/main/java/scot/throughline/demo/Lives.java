package scot.throughline.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.demo.MadeUpAnswers.Moment;
import scot.throughline.demo.Office.Joined;
import scot.throughline.sms.MobileNumber;
import scot.throughline.survey.Council.TouchpointRule;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/** Who comes, is asked, answers and goes, and on which day. */
final class Lives {
    /** After the service was away, staff ask those who fell due in its last days; the others were never asked. */
    private static final int DAYS_MADE_UP_FOR = 14;
    private static final int LATEST_REPLY = 20;
    private static final double ANSWERS_THE_SAME_DAY = 0.45;
    private static final double OPTS_OUT = 0.01;
    private static final double GIVES_UP_HALFWAY = 0.04;
    private static final int HALFWAY = 5;
    private static final double OF_THE_YOUNG = 0.45;
    private static final double OF_THE_OTHERS = 1.2;

    private final Surveys surveys;
    private final Times times;
    private final Office office;
    private final Numbers numbers = new Numbers();
    private final Map<MadeUpPerson, Joined> current = new LinkedHashMap<>();
    private final Agenda<Runnable> agenda = new Agenda<>();
    private final Agenda<Reply> replies = new Agenda<>();
    private final Map<MobileNumber, Asked> awaited = new HashMap<>();
    private final Map<Willing, Double> willing = new HashMap<>();
    private LocalDate today;
    private int ended;

    Lives(Surveys surveys, Places places, Times times, Office office) {
        this.surveys = surveys;
        this.times = times;
        this.office = office;
        this.today = times.first();
        new MadeUpPeople(surveys.council().journeyTypes(), places, times, Office.WORKERS_A_TEAM).all()
                .forEach(person -> agenda.add(MadeUpPeople.later(person.startsOn(), times.first()), () -> join(person)));
    }

    /** Somebody whose text is on its way, and what they will make of it. */
    private record Asked(MadeUpPerson person, Joined joined, TouchpointRule rule, boolean answers, Chance chance) {}

    /** Those whose willingness is evened out together. */
    private record Willing(Family family, boolean young) {}

    /** What somebody does with their link on a day. */
    record Reply(String token, Id invitation, Family family, MadeUpAnswers answers, Does does) {
        enum Does { ANSWER, GIVE_UP_HALFWAY, OPT_OUT }

        int mostScreens() {
            return does == Does.ANSWER ? Integer.MAX_VALUE : HALFWAY;
        }

        @Override
        public String toString() {
            return "Reply[…]";
        }
    }

    /** What staff do on a day. Afterwards texts may be on their way. */
    void work(LocalDate day) {
        today = day;
        awaited.clear();
        for (var due = agenda.due(day); !due.isEmpty(); due = agenda.due(day)) due.forEach(Runnable::run);
    }

    /** A text arrives: whoever holds the phone decides what to do with it, and when. */
    void gets(Spool.Arrived text) {
        var asked = awaited.remove(text.to());
        if (asked == null) throw new IllegalStateException("A text came that nobody asked for");
        var chance = asked.chance();
        var does = chance.happens(OPTS_OUT)
                ? Reply.Does.OPT_OUT
                : asked.answers() ? Reply.Does.ANSWER : Reply.Does.GIVE_UP_HALFWAY;
        if (does == Reply.Does.GIVE_UP_HALFWAY && !chance.happens(GIVES_UP_HALFWAY)) return;
        if (does == Reply.Does.OPT_OUT) numbers.stopped(asked.joined().number());
        var day = chance.happens(ANSWERS_THE_SAME_DAY)
                ? today
                : today.plusDays(1L + Math.min(chance.below(LATEST_REPLY), chance.below(LATEST_REPLY)));
        var questionnaire = surveys.newest(asked.rule().questionnaire()).orElseThrow();
        var answers = new MadeUpAnswers(questionnaire, asked.person(), moment(asked.rule()), chance);
        // Nobody comes back to a link that led nowhere while the service was away.
        if (!times.away(day)) replies.add(day, new Reply(text.token(), office.invitation(text), asked.rule().family(), answers, does));
    }

    List<Reply> replies(LocalDate day) {
        return replies.due(day);
    }

    /** How many orders ended since this was last asked. */
    int ended() {
        var since = ended;
        ended = 0;
        return since;
    }

    /** Asks some who are not due yet, the first to end first, and leaves it at that. */
    void leaveOpen(int most) {
        var exit = exit();
        current.entrySet().stream().sorted(Comparator.comparing(each -> each.getKey().expectedEndOn()))
                .filter(each -> office.ask(each.getValue(), exit)).limit(most).forEach(_ -> {});
    }

    private void join(MadeUpPerson person) {
        var joined = office.add(person, numbers.next());
        current.put(person, joined);
        agenda.add(person.endsOn(), () -> end(person, joined));
        for (var rule : surveys.council().touchpoints()) {
            switch (rule.moment()) {
                case AFTER_START -> {
                    var day = MadeUpPeople.weekday(person.startsOn().plusDays(rule.days()));
                    if (!day.isBefore(times.first()) && day.isBefore(person.endsOn())) askOn(day, person, joined, rule);
                }
                case BEFORE_EXPECTED_END -> {
                    var day = MadeUpPeople.weekday(person.expectedEndOn().minusDays(rule.days()));
                    askOn(day.isBefore(person.endsOn()) ? day : person.endsOn(), person, joined, rule);
                }
                case ON_DEMAND -> {
                }
            }
        }
    }

    private void end(MadeUpPerson person, Joined joined) {
        office.end(joined, person);
        current.remove(person);
        numbers.over(joined.number());
        ended++;
    }

    private void askOn(LocalDate due, MadeUpPerson person, Joined joined, TouchpointRule rule) {
        var day = MadeUpPeople.later(due, times.first());
        if (!times.away(day)) agenda.add(day, () -> ask(person, joined, rule));
        else if (day.isAfter(times.awayUntil().minusDays(DAYS_MADE_UP_FOR)))
            agenda.add(MadeUpPeople.weekday(times.awayUntil().plusDays(1)), () -> ask(person, joined, rule));
    }

    private void ask(MadeUpPerson person, Joined joined, TouchpointRule rule) {
        var mobile = joined.number().mobile();
        // Two texts to one phone on one day could be taken for each other.
        if (awaited.containsKey(mobile)) agenda.add(MadeUpPeople.weekday(today.plusDays(1)), () -> ask(person, joined, rule));
        else if (office.ask(joined, rule))
            awaited.put(mobile, new Asked(person, joined, rule, willing(person, rule.family()), Chance.of(person.number(), rule.key())));
    }

    /** So many of each hundred asked, evenly: by pure chance now and then a quarter more would be held. Of the young fewer, of the others more. */
    private boolean willing(MadeUpPerson person, Family family) {
        var alike = new Willing(family, person.isYoung());
        var share = willing.getOrDefault(alike, 0.5) + times.response(today) * (alike.young() ? OF_THE_YOUNG : OF_THE_OTHERS);
        willing.put(alike, share >= 1 ? share - 1 : share);
        return share >= 1;
    }

    private Moment moment(TouchpointRule rule) {
        return rule.equals(exit()) ? Moment.END : rule.days() == 0 ? Moment.START : Moment.MIDWAY;
    }

    private TouchpointRule exit() {
        return surveys.council().touchpoints().stream().filter(rule -> rule.moment() == TouchpointRule.Moment.BEFORE_EXPECTED_END)
                .findFirst()
                .orElseThrow();
    }
}
