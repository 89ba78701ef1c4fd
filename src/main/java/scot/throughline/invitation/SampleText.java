package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.database.Id;
import scot.throughline.people.OptOuts;
import scot.throughline.sms.Attempt;
import scot.throughline.sms.Handed;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.SendingHours;
import scot.throughline.sms.SmsGateway;
import scot.throughline.staff.Actor;
import scot.throughline.survey.Questionnaire;

/** A questionnaire's text to look at, and to try on the phone of whoever looks: its link leads nowhere, and the number is kept nowhere. */
@Singleton
public class SampleText {
    /** The questionnaire's own words, not those for one kind of journey. */
    private static final String NO_TYPE = "";
    private static final Duration WORTH_FOR = Duration.ofMinutes(10);

    private final Wording wording;
    private final SmsGateway gateway;
    private final SendingHours hours;
    private final OptOuts optOuts;
    private final Audit audit;

    SampleText(Wording wording, SmsGateway gateway, SendingHours hours, OptOuts optOuts, Audit audit) {
        this.wording = wording;
        this.gateway = gateway;
        this.hours = hours;
        this.optOuts = optOuts;
        this.audit = audit;
    }

    /** The words with dots where the link will be, and what they cost. */
    public record Look(String words, int parts, List<String> dearer) {}

    /** What came of trying it. */
    public enum Tried { SENT, STOPPED, NOT_NOW, NOT_TAKEN }

    public Look look(Questionnaire questionnaire, String language) {
        var sample = wording.sample(questionnaire, language, NO_TYPE);
        return new Look(wording.shown(questionnaire, language, NO_TYPE), sample.parts(), sample.dearer());
    }

    /** Hands it over at once and once, within the hours that hold for everybody. */
    public Tried send(Questionnaire questionnaire, String language, MobileNumber to, Actor actor, Instant now) {
        if (optOuts.hold(to)) return Tried.STOPPED;
        if (gateway.reachesPhones() && hours.openUntil(now).filter(end -> now.plus(WORTH_FOR).isBefore(end)).isEmpty())
            return Tried.NOT_NOW;
        note(questionnaire, actor, now);
        var handed = gateway.hand(new Attempt(Id.random(), 1, to, wording.sample(questionnaire, language, NO_TYPE), now, WORTH_FOR));
        return handed instanceof Handed.Accepted ? Tried.SENT : Tried.NOT_TAKEN;
    }

    @Transactional
    void note(Questionnaire questionnaire, Actor actor, Instant now) {
        audit.record(actor, Action.SAMPLE_TEXT_SENT, questionnaire.key() + "/" + questionnaire.version(), now);
    }
}
