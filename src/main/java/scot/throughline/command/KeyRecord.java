package scot.throughline.command;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.survey.Surveys;

/** The record of what was done to which key, by name. The line goes first: where it cannot be written, nothing is done. */
@Singleton
class KeyRecord {
    private final Audit audit;
    private final Surveys surveys;
    private final Clock clock;

    KeyRecord(Audit audit, Surveys surveys, Clock clock) {
        this.audit = audit;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    void write(Action action, String key, Runnable doing) {
        audit.record(Signatory.commandLine(surveys.council().key()), action, key, clock.instant());
        doing.run();
    }
}
