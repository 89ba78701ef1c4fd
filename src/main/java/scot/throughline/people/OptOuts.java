package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.seal.KeyedHash;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.NumberStopped;
import scot.throughline.survey.Surveys;

/** Numbers that asked for no more texts. Remembered as keyed hashes, after everything else about the person is gone. */
@Singleton
public class OptOuts implements NumberStopped {
    private final OptOutRows rows;
    private final KeyedHash hash;
    private final String council;

    OptOuts(OptOutRows rows, KeyedHash hash, Surveys surveys) {
        this.rows = rows;
        this.hash = hash;
        this.council = surveys.council().key();
    }

    @Transactional
    public boolean hold(MobileNumber mobile) {
        return rows.count(council, hash.of(mobile.e164())) > 0;
    }

    @Override
    @Transactional
    public void stopped(MobileNumber mobile, Instant now) {
        rows.insert(council, hash.of(mobile.e164()), Scotland.dayOf(now));
    }

    /** Their own word undoes whatever stopped it, and nobody else's does. */
    @Override
    @Transactional
    public void started(MobileNumber mobile) {
        rows.delete(council, hash.of(mobile.e164()));
    }

    /** "No more texts", said on the page behind a link of this journey. */
    @Transactional
    public void add(Id journey, Instant now) {
        rows.insertPersonOf(journey, Scotland.dayOf(now));
    }
}
