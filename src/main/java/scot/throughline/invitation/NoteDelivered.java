package scot.throughline.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import scot.throughline.jobs.Job;
import scot.throughline.survey.Surveys;

/** Notes beside the touchpoint that its first text arrived: coverage counts it when the invitation has long been cleared away. */
@Singleton
public class NoteDelivered implements Job {
    private final FirstTexts texts;
    private final Surveys surveys;

    NoteDelivered(FirstTexts texts, Surveys surveys) {
        this.texts = texts;
        this.surveys = surveys;
    }

    @Override
    public String name() {
        return "note-delivered";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        texts.noteDelivered(surveys.council().key());
    }
}
