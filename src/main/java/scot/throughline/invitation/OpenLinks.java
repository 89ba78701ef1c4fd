package scot.throughline.invitation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Begun.Crowded;
import scot.throughline.invitation.Begun.Invited;
import scot.throughline.invitation.Begun.NoSuchLink;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** Links that anybody may answer at. Beginning makes an invitation for one, without a person, so that each Send counts once. */
@Singleton
public class OpenLinks {
    /** Nobody comes back to one, because its link is in the session alone: today, and past midnight for whoever began late. */
    private static final int DAYS = 1;

    private final OpenRows rows;
    private final InvitationRows invited;
    private final Surveys surveys;
    private final Council council;

    OpenLinks(OpenRows rows, InvitationRows invited, Surveys surveys) {
        this.rows = rows;
        this.invited = invited;
        this.surveys = surveys;
        this.council = surveys.council();
    }

    @Transactional
    public Begun begin(String key, Instant now) {
        var link = council.openLink(key);
        if (link.isEmpty()) return new NoSuchLink();
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        rows.addDoor(council.key(), key, hour);
        if (rows.enter(council.key(), key, hour, link.get().mostAnHour()) == 0) return new Crowded();
        var token = LinkToken.random();
        var newest = surveys.newest(link.get().questionnaire()).orElseThrow();
        rows.insert(token.lookup(), council.key(), newest.key(), newest.version(), Scotland.dayOf(now).plusDays(DAYS));
        invited.publish(council.key(), newest.key(), newest.version(), surveys.fingerprint(newest.key(), newest.version()));
        return new Invited(token);
    }

    Optional<OpenInvitation> open(byte[] lookup, Instant now) {
        return rows.open(lookup, Scotland.dayOf(now)).map(OpenRow::open);
    }

    boolean closed(byte[] lookup) {
        return rows.closed(lookup) > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean close(byte[] lookup, Quarter period, Instant now) {
        return rows.close(lookup, period.key(), Scotland.dayOf(now)) == 1;
    }
}
