package scot.throughline.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.audit.ForgetLines;
import scot.throughline.calendar.Scotland;
import scot.throughline.jobs.Retained;
import scot.throughline.survey.Surveys;

/**
 * Takes the name and address off whoever left when the record of what they did is over too. The account itself stays, so that a journey or a line that
 * still points at it can be read.
 */
@Singleton
class ForgetLeavers implements Retained {
    static final String NAME = "A former colleague";

    private final Accounts accounts;
    private final String council;

    ForgetLeavers(Accounts accounts, Surveys surveys) {
        this.accounts = accounts;
        this.council = surveys.council().key();
    }

    @Override
    public String words() {
        return "name and e-mail address of staff: seven years after they left, as the record of what they did; \"a former colleague\" after that";
    }

    @Override
    @Transactional
    public int forget(Instant now) {
        return accounts.forgetLeavers(council, NAME, Scotland.dayOf(now).minus(ForgetLines.KEPT));
    }
}
