package scot.throughline.evidence;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.survey.Surveys;

/** Keeps what a service says for itself. What is written again takes the place of what was there. */
@Singleton
class Statements {
    private final StatementRows rows;
    private final Audit audit;
    private final String council;

    Statements(StatementRows rows, Audit audit, Surveys surveys) {
        this.rows = rows;
        this.audit = audit;
        this.council = surveys.council().key();
    }

    /** By the key of their topic. */
    Map<String, Statement> all() {
        return rows.all(council).stream().collect(Collectors.toMap(StatementRows.Row::topic, StatementRows.Row::statement));
    }

    @Transactional
    void write(Topic topic, Statement said, Signatory by, Instant now) {
        var grade = said.grade().map(Statement.OwnGrade::grade).orElse(null);
        var graded = said.grade().map(own -> own.graded().toString()).orElse(null);
        if (rows.update(council, topic.key(), said.doing(), said.knowing(), said.next(), grade, graded) == 0
                && !all().containsKey(topic.key()))
            rows.insert(council, topic.key(), said.doing(), said.knowing(), said.next(), grade, graded);
        audit.record(by, Action.EVIDENCE_WRITTEN, topic.key(), now);
    }
}
